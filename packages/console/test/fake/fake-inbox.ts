import type { AgentConversation, Inbox, InboxOptions, InboxView } from '@deskbell/sdk/agent';

/** What an inbox of the fake desk shows, as the real one would. */
export function fakeInbox(
  all: readonly AgentConversation[],
  view: InboxView,
  { filter = {}, order }: InboxOptions,
  ownId: string | undefined,
): Inbox {
  const of = (shown: InboxView) => all.filter((one) => isInView(shown, one, ownId));
  const passes = (one: AgentConversation): boolean =>
    (filter.queueId === undefined || one.queueId === filter.queueId) &&
    (filter.agentId === undefined || one.agent?.id === filter.agentId) &&
    (filter.language === undefined || one.language === filter.language) &&
    (!filter.vip || one.contact.vip) &&
    (!filter.unread || (one.awaitingReplySince !== null && one.seq > one.marks.agent)) &&
    (!filter.atRisk || (one.promise !== null && one.promise.state !== 'running')) &&
    (!filter.urgent || one.priority > 0) &&
    one.startedAt >= (filter.startedFrom ?? 0);
  const isLine = order === undefined && (view === 'waiting' || view === 'unassigned');
  const places: Record<NonNullable<InboxOptions['order']>, (one: AgentConversation) => number> = {
    newest: (one) => -one.lastEntryAt,
    oldest: (one) => one.lastEntryAt,
    longestWait: (one) => one.awaitingReplySince ?? Infinity,
    lastBegun: (one) => -one.startedAt,
    firstBegun: (one) => one.startedAt,
    priority: (one) => (one.awaitingReplySince ?? 1e15) - one.priority * 60_000,
  };
  const place = isLine ? places.firstBegun : places[order ?? 'newest'];
  return {
    conversations: of(view)
      .filter(passes)
      .sort((a, b) => place(a) - place(b)),
    counts: {
      mine: of('mine').length,
      offered: of('offered').length,
      waiting: of('waiting').length,
      unassigned: of('unassigned').length,
      snoozed: of('snoozed').length,
      open: of('open').length,
      resolved: of('resolved').length,
    },
    status: 'ready',
    more: false,
  };
}

export const LOADING_INBOX: Inbox = {
  conversations: [],
  counts: { mine: 0, offered: 0, waiting: 0, unassigned: 0, snoozed: 0, open: 0, resolved: 0 },
  status: 'loading',
  more: false,
};

function isInView(
  view: InboxView,
  { agent, offer, status }: AgentConversation,
  ownId: string | undefined,
): boolean {
  const isTheirs = agent?.id === ownId;
  const isOffered = status === 'offered' && offer?.agent.id === ownId;
  const isOver = status === 'resolved' || status === 'closed';
  const views: Record<InboxView, boolean> = {
    mine: isOffered || (isTheirs && (status === 'active' || status === 'offered')),
    offered: isOffered,
    waiting: status === 'queued' || status === 'offered',
    unassigned: status === 'queued',
    snoozed: status === 'snoozed' && isTheirs,
    open: !isOver,
    resolved: isOver,
    all: true,
  };
  return views[view];
}
