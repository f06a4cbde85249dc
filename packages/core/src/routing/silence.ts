import type { BookView } from './book-types.ts';

/**
 * When an active conversation gives its units back because its visitor is silent (P2); `null` while it is the agent's turn, as
 * whoever waits for an answer is not silent but waiting.
 */
export function silentAt(
  { conversation, awaitingReplySince, visitorMessageAt }: BookView,
  silentAfterMs: number,
): number | null {
  if (conversation.status !== 'active' || awaitingReplySince !== null) return null;
  return (visitorMessageAt ?? conversation.startedAt) + silentAfterMs;
}
