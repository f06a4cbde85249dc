import { assertNever, type InboxPage, type InboxQuery } from '@deskbell/core';
import type { ConversationStatus, InboxCounts } from '@deskbell/protocol';
import { activeSlot } from '../rows/active-slot.ts';
import { recordFrom, type RecordRow } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.ts';

/** Before everything that goes downwards by time. */
const FROM_THE_NEWEST: Cursor = { at: Number.MAX_SAFE_INTEGER, id: '' };
/** Before everything that goes upwards by time. */
const FROM_THE_OLDEST: Cursor = { at: -1, id: '' };

export async function listInbox(db: Reader, query: InboxQuery): Promise<InboxPage> {
  const { view, limit } = query;
  // One more than asked for tells whether there is another page.
  const rows = await read(db, { ...query, limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    records: rows.slice(0, limit).map(recordFrom),
    next: last
      ? encodeCursor({
          at: view === 'waiting' ? (last.waiting_since ?? last.started_at) : last.last_entry_at,
          id: last.id,
        })
      : null,
  };
}

function read(
  db: Reader,
  { siteId, view, agentId, cursor, limit }: InboxQuery,
): Promise<readonly RecordRow[]> {
  const after = cursor === null ? undefined : decodeCursor(cursor);
  switch (view) {
    case 'mine':
      return db.all('listMine', { siteId, agentId, limit, ...(after ?? FROM_THE_NEWEST) });
    case 'snoozed':
      return db.all('listSnoozed', { siteId, agentId, limit, ...(after ?? FROM_THE_NEWEST) });
    case 'all':
      return listAll(db, siteId, limit, after ?? FROM_THE_NEWEST);
    case 'waiting':
      return db.all('listWaiting', { siteId, limit, ...(after ?? FROM_THE_OLDEST) });
    default:
      return assertNever(view);
  }
}

function listAll(db: Reader, siteId: string, limit: number, after: Cursor): Promise<readonly RecordRow[]> {
  return db.all('listAll', { siteId, limit, ...after, slot: activeSlot(after.at) });
}

export async function countInbox(db: Reader, siteId: string, agentId: string): Promise<InboxCounts> {
  const [held, returning, waiting] = await Promise.all([
    db.all('countHeld', { siteId, agentId }),
    db.get('countReturning', { siteId, agentId }),
    db.get('countWaiting', { siteId }),
  ]);
  const having = (status: ConversationStatus) => held.find((row) => row.status === status)?.count ?? 0;
  return {
    mine: having('active') + having('offered') + (returning?.count ?? 0),
    waiting: waiting?.count ?? 0,
    snoozed: having('snoozed'),
  };
}
