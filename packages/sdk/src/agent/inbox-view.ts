import type { AgentConversation, InboxView } from '@deskbell/protocol';

/** Whether a view shows a conversation, as the server decides it. */
export function isInView(view: InboxView, { status, agent }: AgentConversation, agentId: string): boolean {
  switch (view) {
    case 'mine':
      return status === 'active' && agent?.id === agentId;
    case 'waiting':
      return status === 'queued';
    case 'all':
      return true;
  }
}

/** `waiting`: longest wait first; the others: newest activity first. */
export function byView(view: InboxView): (a: AgentConversation, b: AgentConversation) => number {
  const waitsSince = ({ awaitingReplySince, startedAt }: AgentConversation) =>
    awaitingReplySince ?? startedAt;
  const byId = (a: AgentConversation, b: AgentConversation) => (a.id < b.id ? -1 : 1);
  return view === 'waiting'
    ? (a, b) => waitsSince(a) - waitsSince(b) || byId(a, b)
    : (a, b) => b.lastEntryAt - a.lastEntryAt || byId(a, b);
}
