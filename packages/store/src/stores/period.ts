import type { InboxPage } from '@deskbell/core';
import { recordFrom, type RecordRow } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.ts';

export interface Period {
  readonly siteId: string;
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
}

interface PeriodQuery extends Period {
  readonly cursor: string | null;
  readonly limit: number;
}

/** First those that were open when the period began, then those that began in it: each is found through its own index. */
export async function listInPeriod(
  db: Reader,
  { siteId, from, to, cursor, limit }: PeriodQuery,
): Promise<InboxPage> {
  const after: Cursor = cursor === null ? { at: -1, id: '' } : decodeCursor(cursor);
  const rows: RecordRow[] = [];
  // One more than asked for tells whether there is another page.
  const room = () => limit + 1 - rows.length;
  if (after.at < from) rows.push(...(await db.all('listOpenAt', { siteId, from, ...after, limit: room() })));
  if (room() > 0) {
    const first = after.at < from ? { at: from, id: '' } : after;
    rows.push(...(await db.all('listStarted', { siteId, to, ...first, limit: room() })));
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    records: rows.slice(0, limit).map(recordFrom),
    next: last ? encodeCursor({ at: last.started_at, id: last.id }) : null,
  };
}

/** How many `listInPeriod` lists on all its pages. */
export async function countInPeriod(db: Reader, { siteId, from, to }: Period): Promise<number> {
  const open = await db.get('countOpenAt', { siteId, from });
  const started = await db.get('countStarted', { siteId, from, to });
  return (open?.count ?? 0) + (started?.count ?? 0);
}
