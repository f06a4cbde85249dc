import type { AppendOutcome, AppendedEntry, Conversation } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { noticeChange } from '../notice-change.ts';
import type { ChangeOptions, Changed } from './change.ts';
import { idReused } from './id-reused.ts';

/** What follows when the store has answered an append or a start. Nothing is awaited, so facts keep the order of commits. */
export function finishChange(
  context: DeskContext,
  before: Conversation | null,
  outcome: Exclude<AppendOutcome, { result: 'conflict' }>,
  options: ChangeOptions,
): Changed {
  if (outcome.result === 'idReused') throw idReused();
  // Marks move apart from entries: the cache may know later ones than this commit.
  const { marks } = context.cache.put(outcome.record);
  const record = marks === outcome.record.marks ? outcome.record : { ...outcome.record, marks };
  if (outcome.result === 'duplicate') return settleChange({ record, entries: [outcome.entry] }, options);
  const changed = settleChange({ record, entries: outcome.entries }, options);
  tell(context, before, changed, options.origin ?? null);
  return changed;
}

export function settleChange(changed: Changed, { stored }: ChangeOptions): Changed {
  stored?.(changed);
  return changed;
}

function tell(
  context: DeskContext,
  before: Conversation | null,
  changed: Changed,
  origin: string | null,
): void {
  const { facts } = context;
  const { record, entries } = changed;
  const after = record.conversation;
  // A new conversation is told as a whole before its entries, so that they have a place to go to.
  if (before === null) facts.tell({ type: 'conversationChanged', record });
  const agentIds = ownersOf(before, after);
  // The acknowledgement carries what was asked for. What the desk added after it, its author hears of like everybody.
  let author = origin;
  for (const appended of entries) {
    facts.tell({ type: 'entryAdded', record, appended, agentIds, origin: author });
    if (isByPerson(appended)) author = null;
  }
  if (before !== null && before.version !== after.version)
    facts.tell({ type: 'conversationChanged', record });
  noticeChange(context, before, changed);
}

function isByPerson({ entry }: AppendedEntry): boolean {
  return entry.author.kind !== 'system' && entry.body.type !== 'status';
}

function ownersOf(before: Conversation | null, after: Conversation): readonly string[] {
  const now = ownerOf(after);
  const then = before && ownerOf(before);
  if (then === null || then === now) return now === null ? [] : [now];
  return now === null ? [then] : [then, now];
}

function ownerOf(conversation: Conversation): string | null {
  if (conversation.status === 'offered') return conversation.returnTo?.id ?? conversation.agent.id;
  return 'agent' in conversation ? (conversation.agent?.id ?? null) : null;
}
