import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

const common = {
  bots: 'Bots are not asked.',
  hours: 'All time.',
  reopening: 'Each offer counts.',
  aggregation: 'Number.',
};

/** `agents.offers` */
export const agentOffers: MetricDefinition = {
  ...common,
  names: ['agents.offers'],
  definition: 'How often the agent was asked to take a conversation.',
  start: 'Routing offers it, or a colleague hands it over.',
  end: 'The same moment.',
  formula: 'count of `offered`, by routing or by transfer; what is assigned without asking is no offer',
  peers: 'Genesys: offered (alerting); Twilio: reservations created.',
};

/** `agents.missed` */
export const agentMissed: MetricDefinition = {
  ...common,
  names: ['agents.missed'],
  definition: 'How many offers the agent let pass.',
  start: 'The offer.',
  end: 'Its time is over without an answer. Counted then. Offers withdrawn because the agent went away, or somebody else acted, are not missed.',
  formula: 'count of offers ended by their deadline',
  peers: 'Genesys: Not Responding; Twilio: reservations timed out; LiveAgent: missed chats.',
};

/** `agents.declined` */
export const agentDeclined: MetricDefinition = {
  ...common,
  names: ['agents.declined'],
  definition: 'How many offers the agent declined.',
  start: 'The offer.',
  end: 'The agent declines. Counted then.',
  formula: 'count of offers ended by the agent’s no',
  peers: 'Twilio: reservations rejected; Salesforce: declined.',
};

export const measureAgentOffers: Measure = ({ at, before, entry, scope }, totals) => {
  const { author, body } = entry;
  if (body.type !== 'status') return;
  const asked = before.record.conversation;
  if (
    body.status === 'offered' &&
    body.agent &&
    (body.reason === 'offered' || body.reason === 'transferred')
  ) {
    totals.addForAgent('agents.offers', body.agent, at, scope);
  }
  if (asked.status !== 'offered') return;
  // What a colleague had handed over goes back to them: only who ended it, and when, tells why.
  const isBack = body.reason === 'transferReturned';
  if (body.reason === 'declined' || (isBack && author.kind === 'agent' && author.id === asked.agent.id)) {
    totals.addForAgent('agents.declined', asked.agent, at, scope);
  } else if (body.reason === 'missed' || (isBack && author.kind === 'system' && at >= asked.offerUntil)) {
    totals.addForAgent('agents.missed', asked.agent, at, scope);
  }
};
