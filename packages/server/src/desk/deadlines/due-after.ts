import {
  nextDue,
  projectEntry,
  type Conversation,
  type ConversationRecord,
  type EntryDraft,
} from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/**
 * When a conversation is due after these entries (E2). What is stored may be too early and never too late, so nearly every
 * message leaves it as it is: only a visitor's question that nobody waited with before can bring something nearer.
 */
export function dueAfter(
  { crises, plans }: DeskContext,
  before: ConversationRecord,
  next: Conversation,
  drafts: readonly EntryDraft[],
): number | null {
  const isStateChanged = next.version !== before.conversation.version;
  if (!isStateChanged && !beginsToWait(before, drafts)) return before.dueAt;
  const projection = drafts.reduce<ConversationRecord>(
    (record, draft) => ({ ...record, ...projectEntry(record, draft) }),
    before,
  );
  const plan = plans.planOf(next.siteId);
  const dueAt = nextDue({ ...projection, conversation: next }, plan, crises.crisisOf(next.siteId));
  if (isStateChanged || before.dueAt === null) return dueAt;
  return dueAt === null ? before.dueAt : Math.min(dueAt, before.dueAt);
}

function beginsToWait({ awaitingReplySince }: ConversationRecord, drafts: readonly EntryDraft[]): boolean {
  return awaitingReplySince === null && drafts.some(({ author }) => author.kind === 'visitor');
}
