import type { AgentConversation, InboxFilter, InboxOrder, InboxView } from '@deskbell/protocol';

/** What of a site a list shows: a view, what a filter lets through, in the view's own order or another. */
export interface InboxSelection {
  readonly view: InboxView;
  readonly filter?: InboxFilter | undefined;
  readonly order?: InboxOrder | undefined;
}

type Sorting = (a: AgentConversation, b: AgentConversation) => number;

/** Whether a view shows a conversation, as the server decides it. */
export function isInView(
  view: InboxView,
  { status, agent, offer }: AgentConversation,
  agentId: string,
): boolean {
  const isTheirs = agent?.id === agentId;
  const isOver = status === 'resolved' || status === 'closed';
  switch (view) {
    case 'mine':
      // What was handed to a colleague stays the agent's own until it is accepted (R9).
      return (
        (status === 'active' && isTheirs) ||
        (status === 'offered' && (isTheirs || offer?.agent.id === agentId))
      );
    case 'offered':
      return status === 'offered' && offer?.agent.id === agentId;
    case 'waiting':
      return status === 'queued' || status === 'offered';
    case 'unassigned':
      return status === 'queued';
    case 'snoozed':
      return status === 'snoozed' && isTheirs;
    case 'open':
      return !isOver;
    case 'resolved':
      return isOver;
    case 'all':
      return true;
  }
}

/** Whether the visitor waits for an answer and no agent has read their last words. */
function isUnread({ awaitingReplySince, seq, marks }: AgentConversation): boolean {
  return awaitingReplySince !== null && seq > marks.agent;
}

/**
 * Whether a filter lets a conversation through, as the server decides it. `null` where only the server knows: tags, and who had what
 * is over.
 */
export function passesFilter(
  { queueId, agentId, tagId, language, ...filter }: InboxFilter,
  conversation: AgentConversation,
): boolean | null {
  const { agent, contact, offer, priority, promise, startedAt, status } = conversation;
  const knows =
    (queueId === undefined || conversation.queueId === queueId) &&
    (language === undefined || conversation.language === language) &&
    (!filter.vip || contact.vip) &&
    (!filter.unread || isUnread(conversation)) &&
    (!filter.atRisk || (promise !== null && promise.state !== 'running')) &&
    (!filter.urgent || priority > 0) &&
    startedAt >= (filter.startedFrom ?? 0) &&
    startedAt < (filter.startedBefore ?? Infinity);
  if (!knows) return false;
  if (agentId !== undefined && agent?.id !== agentId && offer?.agent.id !== agentId) {
    if (status !== 'resolved' && status !== 'closed') return false;
    return null;
  }
  return tagId === undefined ? true : null;
}

/** What is told of everybody does not keep such a list right: activity must be followed. */
export function needsFollowing({ view, filter, order }: InboxSelection): boolean {
  return (
    view === 'open' || view === 'resolved' || view === 'all' || filter !== undefined || order !== undefined
  );
}

const NEVER = Number.MAX_SAFE_INTEGER;
const waitsSince = ({ waitingSince, startedAt }: AgentConversation) => waitingSince ?? startedAt;
const asksSince = ({ awaitingReplySince }: AgentConversation) => awaitingReplySince ?? NEVER;
const lineOf = (one: AgentConversation) => asksSince(one) - one.priority * 60_000;

const sortings: Readonly<Record<InboxOrder | 'line', Sorting>> = {
  newest: (a, b) => b.lastEntryAt - a.lastEntryAt,
  oldest: (a, b) => a.lastEntryAt - b.lastEntryAt,
  longestWait: (a, b) => asksSince(a) - asksSince(b),
  lastBegun: (a, b) => b.startedAt - a.startedAt,
  firstBegun: (a, b) => a.startedAt - b.startedAt,
  priority: (a, b) => lineOf(a) - lineOf(b),
  line: (a, b) => waitsSince(a) - waitsSince(b),
};

/** What waits: longest wait first; the others: newest activity first; or as is asked for. */
export function inOrder({ view, order }: InboxSelection): Sorting {
  const own = view === 'waiting' || view === 'unassigned' ? 'line' : 'newest';
  const sorting = sortings[order ?? own];
  return (a, b) => sorting(a, b) || (a.id < b.id ? -1 : 1);
}
