import type { AppendOutcome, Conversation } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { noticeChange } from '../notice-change.ts';
import type { ChangeOptions, Changed } from './change.ts';
import { idReused } from './id-reused.ts';
import { ownersOf } from './owners-of.ts';
import { tellChange } from './tell-change.ts';

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
  tellChange(context, before, changed, options.origin ?? null);
  noticeChange(context, before, changed);
  tellOthers(context, before, changed);
  return changed;
}

export function settleChange(changed: Changed, { stored }: ChangeOptions): Changed {
  stored?.(changed);
  return changed;
}

/** What the other nodes need to know what this one knows. */
function tellOthers(
  { cluster }: DeskContext,
  before: Conversation | null,
  { record, entries }: Changed,
): void {
  if (!cluster.hasOthers()) return;
  const { conversation, dueAt } = record;
  const [appended] = entries;
  if (before?.version !== conversation.version || appended === undefined || entries.length > 1) {
    cluster.tell({ type: 'conversationMoved', before, record, entries });
    return;
  }
  const { id: conversationId, version } = conversation;
  const agentIds = ownersOf(before, conversation);
  cluster.tell({ type: 'entryStored', conversationId, version, appended, agentIds, dueAt });
}
