import type { Audience, Page } from '@deskbell/core';
import { entryFrom, type EntryRow } from '../rows/entry-row.ts';
import { LARGEST_INTEGER } from '../schema/database.ts';
import type { Reader } from './reader.ts';

export interface PageQuery {
  readonly conversationId: string;
  readonly seq: number;
  readonly audience: Audience;
  readonly limit: number;
  readonly maxBytes: number;
}

export async function entriesAfter(db: Reader, page: PageQuery): Promise<Page> {
  const { conversationId, audience } = page;
  const seq = Math.min(page.seq, LARGEST_INTEGER);
  const after = audience === 'agent' ? 'entriesAfter' : 'publicEntriesAfter';
  const { rows, complete } = await take(db, after, seq, page);
  const [first] = rows;
  if (first) return { previous: previousOf(first, audience), entries: rows.map(entryFrom), complete };
  const upTo = audience === 'agent' ? 'lastSeqUpTo' : 'lastPublicSeqUpTo';
  return { previous: (await db.get(upTo, { conversationId, seq }))?.seq ?? 0, entries: [], complete };
}

export async function entriesBefore(db: Reader, page: PageQuery): Promise<Page> {
  const { audience } = page;
  const seq = page.seq === 0 ? LARGEST_INTEGER : page.seq;
  const before = audience === 'agent' ? 'entriesBefore' : 'publicEntriesBefore';
  const { rows, complete } = await take(db, before, seq, page);
  rows.reverse();
  const [first] = rows;
  return { previous: first ? previousOf(first, audience) : 0, entries: rows.map(entryFrom), complete };
}

type EntriesQuery = 'entriesAfter' | 'publicEntriesAfter' | 'entriesBefore' | 'publicEntriesBefore';

/** As many as fit; one always does, so that a reader gets on whatever its size. */
async function take(db: Reader, query: EntriesQuery, from: number, page: PageQuery) {
  const seq = Math.min(from, LARGEST_INTEGER);
  const { conversationId, limit, maxBytes } = page;
  const rows: EntryRow[] = [];
  let bytes = 0;
  let complete = true;
  // One more than asked for tells whether there is more.
  await db.each(query, { conversationId, seq, limit: limit + 1 }, (row) => {
    bytes += Buffer.byteLength(row.text ?? row.data ?? '');
    complete = rows.length < limit && (rows.length === 0 || bytes <= maxBytes);
    if (complete) rows.push(row);
    return complete;
  });
  return { rows, complete };
}

function previousOf(row: EntryRow, audience: Audience): number {
  return audience === 'agent' ? row.seq - 1 : row.public_before;
}
