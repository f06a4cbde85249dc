import { projectEntry, type AppendRequest, type EntryDraft } from '@deskbell/core';
import { authorKey } from '../rows/author-key.ts';
import { entryRow, hasSameBody, type EntryRow } from '../rows/entry-row.ts';
import { projectionColumns, projectionOf, stateColumns, type RecordRow } from '../rows/record-row.ts';
import type { Statements } from '../sqlite/statements.ts';

/**
 * What the writer tells about an append: rows, from which the other side makes the outcome. Of one that went well only the
 * row as it was before: what became of it follows from the request, which the other side still has.
 */
export type AppendAnswer =
  | { readonly result: 'appended'; readonly before: RecordRow }
  | { readonly result: 'duplicate'; readonly entry: EntryRow; readonly row: RecordRow }
  | { readonly result: 'idReused' }
  | { readonly result: 'conflict' };

/** Inside a transaction that the caller commits. Everything is checked before anything is written. */
export function append(db: Statements, { next, expectedVersion, entries }: AppendRequest): AppendAnswer {
  for (const { author, id, body } of entries) {
    const entry = db.get('findEntry', { authorKey: authorKey(author), id, conversationId: next.id });
    if (entry) return repeated(db, entry, body);
  }
  const row = db.get('findRecord', { id: next.id });
  if (!row || row.version !== expectedVersion) return { result: 'conflict' };
  if (isOpen(next.status) && !isOpen(row.status)) {
    // Reopening: the visitor may have begun another conversation meanwhile (D9).
    const other = db.get('findOpen', { siteId: row.site_id, visitorId: row.visitor_id });
    if (other) return { result: 'conflict' };
  }
  const projection = projectionColumns(insertEntries(db, row, entries));
  if (next.version === expectedVersion) db.run('changeProjection', { id: row.id, ...projection });
  else db.run('changeConversation', { id: row.id, ...stateColumns(next), ...projection });
  return { result: 'appended', before: row };
}

export function insertEntries(db: Statements, row: RecordRow, entries: readonly EntryDraft[]) {
  let projection = projectionOf(row);
  for (const entry of entries) {
    const after = projectEntry(projection, entry);
    db.run('insertEntry', entryRow(entry, row.id, after.seq, projection.publicSeq));
    projection = after;
  }
  return projection;
}

/** The first result again, whatever has happened since (D2). */
export function repeated(
  db: Statements,
  entry: EntryRow,
  body: EntryDraft['body'],
): Extract<AppendAnswer, { result: 'duplicate' | 'idReused' }> {
  const row = hasSameBody(entry, body) && db.get('findRecord', { id: entry.conversation_id });
  return row ? { result: 'duplicate', entry, row } : { result: 'idReused' };
}

function isOpen(status: RecordRow['status']): boolean {
  return status === 'queued' || status === 'active';
}
