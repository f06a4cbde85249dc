import type { AgentConversation, InboxView } from '@deskbell/protocol';

/** Whether a view shows a conversation, as the server decides it. */
export function isInView(
  view: InboxView,
  { status, agent, offer }: AgentConversation,
  agentId: string,
): boolean {
  const isTheirs = agent?.id === agentId;
  switch (view) {
    case 'mine':
      // What was handed to a colleague stays the agent's own until it is accepted (R9).
      return (
        (status === 'active' && isTheirs) ||
        (status === 'offered' && (isTheirs || offer?.agent.id === agentId))
      );
    case 'waiting':
      return status === 'queued' || status === 'offered';
    case 'snoozed':
      return status === 'snoozed' && isTheirs;
    case 'all':
      return true;
  }
}

/** `waiting`: longest wait first; the others: newest activity first. */
export function byView(view: InboxView): (a: AgentConversation, b: AgentConversation) => number {
  const waitsSince = ({ waitingSince, startedAt }: AgentConversation) => waitingSince ?? startedAt;
  const byId = (a: AgentConversation, b: AgentConversation) => (a.id < b.id ? -1 : 1);
  return view === 'waiting'
    ? (a, b) => waitsSince(a) - waitsSince(b) || byId(a, b)
    : (a, b) => b.lastEntryAt - a.lastEntryAt || byId(a, b);
}
