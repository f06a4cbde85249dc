import type { Conversation } from './conversation.ts';
import type { DecideContext } from './decide-context.ts';

/** Whether nothing can bring it back: it is closed, or will be as soon as its reopen window is looked at (C2). */
export function isOver(
  conversation: Conversation,
  { now, plan }: Pick<DecideContext, 'now' | 'plan'>,
): boolean {
  return (
    conversation.status === 'closed' ||
    (conversation.status === 'resolved' && now >= conversation.resolvedAt + plan.reopenWindowMs)
  );
}
