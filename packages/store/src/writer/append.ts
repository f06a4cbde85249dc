import { projectEntry, type EntryDraft } from '@deskbell/core';
import { authorKey } from '../rows/author-key.ts';
import { entryRow, hasSameBody, type EntryRow } from '../rows/entry-row.ts';
import { projectionColumns, projectionOf, type HeadRow, type RecordRow } from '../rows/record-row.ts';
import type { Statements } from '../sqlite/statements.ts';
import {
  draftFrom,
  headFrame,
  knownMarks,
  knownProjection,
  type AppendFrame,
  type HeadFrame,
  type KnownFrame,
} from './append-frame.ts';

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
export function append(
  db: Statements,
  [id, expectedVersion, state, known, frames]: AppendFrame,
): AppendAnswer {
  const drafts = frames.map(draftFrom);
  const [first] = drafts;
  // A single entry finds out by itself, when it is inserted, whether it is a repetition.
  const isSingle = drafts.length === 1 && first !== undefined && state === null;
  if (known && isSingle && first.body.type === 'message') {
    if (appendAsKnown(db, id, expectedVersion, known, first)) return 'asKnown';
  }
  if (!isSingle) {
    const repetition = findRepetition(db, id, drafts);
    if (repetition) return repetition;
  }
  const record = known ? undefined : db.get('findRecord', { id });
  const row: HeadRow | undefined = known ? db.get('findHead', { id }) : record;
  if (!row || row.version !== expectedVersion) {
    return (isSingle && findRepetition(db, id, drafts)) || { result: 'conflict' };
  }
  if (state && isOpen(state.status) && !isOpen(row.status)) {
    // Reopening: the visitor may have begun another conversation meanwhile (D9).
    const other = db.get('findOpen', { siteId: row.site_id, visitorId: row.visitor_id });
    if (other) return { result: 'conflict' };
  }
  const projection = insertEntries(db, row, drafts);
  if (!projection) return findRepetition(db, id, drafts) ?? { result: 'conflict' };
  const columns = projectionColumns(projection);
  if (state) db.run('changeConversation', { id, ...state, ...columns });
  else db.run('changeProjection', { id, ...columns });
  return record ? { result: 'appended', before: record } : headFrame(row);
}

/**
 * The way of nearly every message: the sender believes to know where the conversation stands, and is right. Two statements
 * then do, and nothing is read. False, with nothing written, when it is otherwise.
 */
function appendAsKnown(
  db: Statements,
  id: string,
  version: number,
  known: KnownFrame,
  message: EntryDraft,
): boolean {
  const before = knownProjection(known);
  const after = projectEntry(before, message);
  if (db.run('insertEntry', entryRow(message, id, after.seq, before.publicSeq)) === 0) return false;
  const believed = { version, before: before.seq, ...knownMarks(known) };
  if (db.run('advance', { id, ...believed, ...projectionColumns(after) }) > 0) return true;
  db.run('deleteEntry', { conversationId: id, seq: after.seq });
  return false;
}

/** The projection afterwards; `undefined` when the first entry is there already, and then nothing was written. */
export function insertEntries(db: Statements, row: HeadRow, entries: readonly EntryDraft[]) {
  let projection = projectionOf(row);
  for (const entry of entries) {
    const after = projectEntry(projection, entry);
    if (db.run('insertEntry', entryRow(entry, row.id, after.seq, projection.publicSeq)) === 0) {
      if (entry === entries[0]) return undefined;
      throw new TypeError(`the entry ${entry.id} is twice in one append`);
    }
    projection = after;
  }
  return projection;
}

function findRepetition(db: Statements, conversationId: string, drafts: readonly EntryDraft[]) {
  for (const { author, id, body } of drafts) {
    const entry = db.get('findEntry', { authorKey: authorKey(author), id, conversationId });
    if (entry) return repeated(db, entry, body);
  }
  return undefined;
}

/** The first result again, whatever has happened since (D2). */
export function repeated(db: Statements, entry: EntryRow, body: EntryDraft['body']): RepetitionAnswer {
  const row = hasSameBody(entry, body) && db.get('findRecord', { id: entry.conversation_id });
  return row ? { result: 'duplicate', entry, row } : { result: 'idReused' };
}

function isOpen(status: HeadRow['status']): boolean {
  return status === 'queued' || status === 'active';
}
