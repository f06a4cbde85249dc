import type { ConversationRecord } from '@deskbell/core';

type Standing = Pick<ConversationRecord, 'seq' | 'dueAt'>;

/**
 * The deadline of a conversation after an append that asks for `wanted`. Exact when the conversation stands where its sender
 * believed; otherwise they did not know all that it depends on, and the earlier one is right: it may come too early, never
 * too late (E2).
 */
export function dueAfter(
  wanted: number | null,
  stands: Standing,
  believed: Standing | undefined,
): number | null {
  if (believed && believed.seq === stands.seq && believed.dueAt === stands.dueAt) return wanted;
  if (wanted === null || stands.dueAt === null) return wanted ?? stands.dueAt;
  return Math.min(wanted, stands.dueAt);
}
