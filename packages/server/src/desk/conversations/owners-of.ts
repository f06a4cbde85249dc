import type { Conversation } from '@deskbell/core';

/** Who had the conversation, or has it now. */
export function ownersOf(before: Conversation | null, after: Conversation): readonly string[] {
  const now = ownerOf(after);
  const then = before && ownerOf(before);
  if (then === null || then === now) return now === null ? [] : [now];
  return now === null ? [then] : [then, now];
}

function ownerOf(conversation: Conversation): string | null {
  if (conversation.status === 'offered') return conversation.returnTo?.id ?? conversation.agent.id;
  return 'agent' in conversation ? (conversation.agent?.id ?? null) : null;
}
