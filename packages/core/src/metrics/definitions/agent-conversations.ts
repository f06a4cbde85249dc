import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** `agents.conversations` */
export const agentConversations: MetricDefinition = {
  names: ['agents.conversations'],
  definition: 'How many conversations came to the agent.',
  start: 'The agent accepts it, is assigned it or claims it.',
  end: 'The same moment.',
  bots: 'They come to agents, not to bots.',
  hours: 'All time.',
  reopening: 'Each conversation counts once in a period, however often it came to the same agent.',
  aggregation:
    'Number. The sum over agents is more than the number of conversations where some are handed on.',
  formula: 'conversations with at least one move to `active` with this agent, who did not have it before',
  peers: 'Genesys: handled, per agent.',
};

export const measureAgentConversations: Measure = ({ at, before, after, scope }, totals) => {
  const { conversation } = after.record;
  if (after.cameTo === before.cameTo || conversation.status !== 'active') return;
  const last = before.cameTo.get(conversation.agent.id);
  if (last !== undefined && totals.isIn(last)) return;
  totals.addForAgent('agents.conversations', conversation.agent, at, scope);
};
