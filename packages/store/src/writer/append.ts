import type { EntryDraft, EntryProjection } from '@deskbell/core';
import { projectEntry } from '@deskbell/core/entries';
import { activeSlot } from '../rows/active-slot.ts';
import { authorKey } from '../rows/author-key.ts';
import { entryRow, hasSameBody, type EntryRow } from '../rows/entry-row.ts';
import { dueAfter } from '../rows/due-after.ts';
import { projectionColumns, projectionOf, type HeadRow, type RecordRow } from '../rows/record-row.ts';
import { draftFrom, headFrame, knownProjection, type AppendFrame, type HeadFrame } from './append-frame.ts';
import { attachFiles } from './file-writes.ts';
import { get, run, type Steps } from './steps.ts';
import { addEvents } from './webhook-writes.ts';

/**
 * What the writer tells about an append: rows, from which the other side makes the outcome. Of one that went well only how
 * it was before: what became of it follows from the request, which the other side still has.
 */
export type AppendAnswer =
  | { readonly result: 'appended'; readonly before: RecordRow }
  /** The same, to a sender who knows the rest. */
  | HeadFrame
  /** The same, to a sender who knew all of it. */
  | 'asKnown'
  | RepetitionAnswer
  | { readonly result: 'conflict' };

export type RepetitionAnswer =
  | { readonly result: 'duplicate'; readonly entry: EntryRow; readonly row: RecordRow }
  | { readonly result: 'idReused' };

/** Inside a transaction that the caller commits. What is refused leaves nothing written. */
export function* append(frame: AppendFrame): Steps<AppendAnswer> {
  const answer = yield* appendEntries(frame);
  const [, , , , , , deadlines, events] = frame;
  const isAppended = answer === 'asKnown' || !('result' in answer) || answer.result === 'appended';
  if (deadlines && isAppended) for (const deadline of deadlines) yield* run('schedule', deadline);
  if (events && isAppended) yield* addEvents(events);
  return answer;
}

function* appendEntries([
  id,
  expectedVersion,
  state,
  known,
  frames,
  dueAt,
]: AppendFrame): Steps<AppendAnswer> {
  const drafts = frames.map(draftFrom);
  // A single entry finds out by itself, when it is inserted, whether it is a repetition.
  const isSingle = drafts.length === 1 && state === null;
  if (!isSingle) {
    const repetition = yield* findRepetition(id, drafts);
    if (repetition) return repetition;
  }
  const record = known ? undefined : yield* get('findRecord', { id });
  const row: HeadRow | undefined = known ? yield* get('findHead', { id }) : record;
  if (!row || row.version !== expectedVersion) {
    return (isSingle && (yield* findRepetition(id, drafts))) || { result: 'conflict' };
  }
  if (state && isOpen(state[0].status) && !isOpen(row.status)) {
    // Reopening: the visitor may have begun another conversation meanwhile (D9).
    const other = yield* get('findOpen', { siteId: row.site_id, visitorId: row.visitor_id });
    if (other) return { result: 'conflict' };
  }
  const projection = yield* insertEntries(row, drafts);
  if (!projection) return (yield* findRepetition(id, drafts)) ?? { result: 'conflict' };
  const columns = projectionColumns(projection);
  if (state) yield* changeState(row, state, columns);
  else yield* run('changeProjection', { id, ...columns });
  yield* moveActivity(id, row.last_entry_at, projection.lastEntryAt);
  const stands = { seq: row.seq, dueAt: row.due_at };
  const due = dueAfter(dueAt, stands, known ? knownProjection(known) : undefined);
  if (due !== row.due_at) yield* run('setDue', { id, due_at: due });
  return record ? { result: 'appended', before: record } : headFrame(row);
}

function* changeState(
  { id, open_until }: HeadRow,
  [state, handling]: NonNullable<AppendFrame[2]>,
  columns: ReturnType<typeof projectionColumns>,
): Steps<void> {
  // Of one that was resolved and is closed later, the time when it was resolved.
  const openUntil = isOpen(state.status) ? null : (open_until ?? state.ended_at);
  yield* run('changeConversation', { id, ...state, open_until: openUntil, ...columns });
  if (handling !== null) yield* run('changeHandling', { conversation_id: id, document: handling });
}

/** Only when it moves: SQLite would write the index entry anew for the same slot too. */
export function* moveActivity(id: string, before: number, after: number): Steps<void> {
  const slot = activeSlot(after);
  if (slot !== activeSlot(before)) yield* run('setActiveSlot', { id, active_slot: slot });
}

/** The projection afterwards; `undefined` when the first entry is there already, and then nothing was written. */
export function* insertEntries(
  row: HeadRow,
  entries: readonly EntryDraft[],
): Steps<EntryProjection | undefined> {
  let projection = projectionOf(row);
  for (const entry of entries) {
    const after = projectEntry(projection, entry);
    const inserted = entryRow(entry, row.id, after.seq, projection.publicSeq);
    if ((yield* run('insertEntry', inserted)) === 0) {
      if (entry === entries[0]) return undefined;
      throw new TypeError(`the entry ${entry.id} is twice in one append`);
    }
    if (entry.body.type === 'message' && entry.body.files) yield* attachFiles(entry, row.id);
    projection = after;
  }
  return projection;
}

function* findRepetition(
  conversationId: string,
  drafts: readonly EntryDraft[],
): Steps<RepetitionAnswer | undefined> {
  for (const { author, id, body } of drafts) {
    const entry = yield* get('findEntry', { authorKey: authorKey(author), id, conversationId });
    if (entry) return yield* repeated(entry, body);
  }
  return undefined;
}

/** The first result again, whatever has happened since (D2). */
export function* repeated(entry: EntryRow, body: EntryDraft['body']): Steps<RepetitionAnswer> {
  const row = hasSameBody(entry, body) && (yield* get('findRecord', { id: entry.conversation_id }));
  return row ? { result: 'duplicate', entry, row } : { result: 'idReused' };
}

function isOpen(status: HeadRow['status']): boolean {
  return status !== 'resolved' && status !== 'closed';
}
