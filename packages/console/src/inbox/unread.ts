import type { AgentConversation, Inbox } from '@deskbell/sdk/agent';

/** Whether the visitor wrote something that no agent has read yet. */
export function isUnread({ awaitingReplySince, seq, marks }: AgentConversation): boolean {
  return awaitingReplySince !== null && seq > marks.agent;
}

/** What asks for attention: own conversations with something unread, and everybody who waits. */
export function attentionCount(mine: Inbox, waiting: Inbox): number {
  // What is offered counts among those who wait.
  const own = mine.conversations.filter(({ status }) => status !== 'offered');
  return own.filter(isUnread).length + waiting.counts.waiting;
}
