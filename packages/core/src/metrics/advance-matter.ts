import type { StoryEntry } from '../conversation/decide-context.ts';
import type { AgentRef } from '../conversation/conversation.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { Matter } from './story.ts';
import type { Work } from './work-between.ts';

/** What was solved comes back: with a question, unless an agent took it up again by themselves. */
export function beginMatter({ conversation, awaitingReplySince }: ConversationRecord, at: number): Matter {
  const isActive = conversation.status === 'active';
  return {
    beganAt: at,
    askedAt: isActive ? awaitingReplySince : at,
    answeredAt: null,
    hadBy: isActive ? [conversation.agent] : [],
    handledMs: new Map(),
    transferred: false,
    escalated: false,
    reachable: false,
  };
}

/** The matter after an entry that does not end it. */
export function advanceMatter(
  matter: Matter,
  { author, body }: StoryEntry,
  { conversation }: ConversationRecord,
  at: number,
  worked: Work | null,
): Matter {
  const isAgents = body.type === 'message' && author.kind === 'agent';
  const isVisitors = body.type === 'message' && author.kind === 'visitor';
  return {
    beganAt: matter.beganAt,
    askedAt: matter.askedAt ?? (isVisitors && matter.answeredAt === null ? at : null),
    answeredAt: matter.answeredAt ?? (isAgents ? at : null),
    hadBy: conversation.status === 'active' ? withAgent(matter.hadBy, conversation.agent) : matter.hadBy,
    handledMs: handledAfter(matter, worked),
    transferred: matter.transferred || body.type === 'transfer',
    escalated: matter.escalated || (body.type === 'escalation' && body.cause.kind === 'agent'),
    reachable: matter.reachable || body.type === 'contactRequest',
  };
}

function withAgent(agents: readonly AgentRef[], agent: AgentRef): readonly AgentRef[] {
  return agents.some(({ id }) => id === agent.id) ? agents : [...agents, agent];
}

/** How long each agent was busy with the matter, the last stretch included. */
export function handledAfter({ handledMs }: Matter, worked: Work | null): Matter['handledMs'] {
  if (!worked) return handledMs;
  const { agent, from, to } = worked;
  return new Map(handledMs).set(agent.id, (handledMs.get(agent.id) ?? 0) + to - from);
}

/** Milliseconds of all agents together. */
export function sumOf(handledMs: Matter['handledMs']): number {
  let sum = 0;
  for (const ms of handledMs.values()) sum += ms;
  return sum;
}
