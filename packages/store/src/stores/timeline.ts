import type { Audience, Page } from '@deskbell/core';
import { entryFrom, type EntryRow } from '../rows/entry-row.ts';
import type { Statements } from '../sqlite/statements.ts';

export interface PageQuery {
  readonly conversationId: string;
  readonly seq: number;
  readonly audience: Audience;
  readonly limit: number;
  readonly maxBytes: number;
}

export function entriesAfter(db: Statements, page: PageQuery): Page {
  const { conversationId, seq, audience } = page;
  const after = audience === 'agent' ? 'entriesAfter' : 'publicEntriesAfter';
  const { rows, complete } = take(db.iterate(after, { conversationId, seq, limit: page.limit + 1 }), page);
  const [first] = rows;
  if (first) return { previous: previousOf(first, audience), entries: rows.map(entryFrom), complete };
  const upTo = audience === 'agent' ? 'lastSeqUpTo' : 'lastPublicSeqUpTo';
  return { previous: db.get(upTo, { conversationId, seq })?.seq ?? 0, entries: [], complete };
}

export function entriesBefore(db: Statements, page: PageQuery): Page {
  const { conversationId, audience } = page;
  const seq = page.seq === 0 ? Number.MAX_SAFE_INTEGER : page.seq;
  const before = audience === 'agent' ? 'entriesBefore' : 'publicEntriesBefore';
  const { rows, complete } = take(db.iterate(before, { conversationId, seq, limit: page.limit + 1 }), page);
  rows.reverse();
  const [first] = rows;
  return { previous: first ? previousOf(first, audience) : 0, entries: rows.map(entryFrom), complete };
}

/** As many as fit; one always does, so that a reader gets on whatever its size. */
function take(found: Iterable<EntryRow>, { limit, maxBytes }: PageQuery) {
  const rows: EntryRow[] = [];
  let bytes = 0;
  for (const row of found) {
    bytes += Buffer.byteLength(row.text ?? row.data ?? '');
    if (rows.length === limit || (rows.length > 0 && bytes > maxBytes)) return { rows, complete: false };
    rows.push(row);
  }
  return { rows, complete: true };
}

function previousOf(row: EntryRow, audience: Audience): number {
  return audience === 'agent' ? row.seq - 1 : row.public_before;
}
