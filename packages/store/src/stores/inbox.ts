import { assertNever, type InboxPage, type InboxQuery } from '@deskbell/core';
import type { ConversationStatus, InboxCounts, InboxView } from '@deskbell/protocol';
import { activeSlot } from '../rows/active-slot.ts';
import { recordFrom, type RecordRow } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.ts';
import { recordsInOrder } from './records-in-order.ts';
import { siftInbox } from './sift-inbox.ts';

/** Before everything that goes downwards by time. */
const FROM_THE_NEWEST: Cursor = { at: Number.MAX_SAFE_INTEGER, id: '' };
/** Before everything that goes upwards by time. */
const FROM_THE_OLDEST: Cursor = { at: -1, id: '' };

/**
 * One page of a view. Ids first where there may be very many, and their records afterwards.
 *
 * @param patient reads what may take a while, so that nobody waits behind it
 */
export async function listInbox(
  db: Reader,
  patient: Pick<Reader, 'all'>,
  query: InboxQuery,
): Promise<InboxPage> {
  const { view, limit, filter, order } = query;
  if (order !== undefined || (filter && Object.keys(filter).length > 0)) return siftInbox(db, patient, query);
  // One more than asked for tells whether there is another page.
  const wider = { ...query, limit: limit + 1 };
  switch (view) {
    case 'unassigned':
    case 'open':
    case 'resolved':
      return listOfSite(db, view, wider, limit);
    default: {
      const rows = await read(db, { ...wider, view });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const at = last && (view === 'waiting' ? (last.waiting_since ?? last.started_at) : last.last_entry_at);
      return {
        records: rows.slice(0, limit).map(recordFrom),
        next: last && at !== undefined ? encodeCursor({ at, id: last.id }) : null,
      };
    }
  }
}

async function listOfSite(
  db: Reader,
  view: 'unassigned' | 'open' | 'resolved',
  { siteId, cursor, limit: wider }: InboxQuery,
  limit: number,
): Promise<InboxPage> {
  const isUpwards = view === 'unassigned';
  const after = cursor === null ? (isUpwards ? FROM_THE_OLDEST : FROM_THE_NEWEST) : decodeCursor(cursor);
  const line = { siteId, ...after, limit: wider };
  const slotted = { ...line, slot: activeSlot(after.at) };
  const found = isUpwards
    ? await db.all('listUnassigned', line)
    : await db.all(view === 'open' ? 'listOpenOfSite' : 'listOverOfSite', slotted);
  const lines = found.slice(0, limit);
  const last = found.length > limit ? lines.at(-1) : undefined;
  return {
    records: await recordsInOrder(
      db,
      lines.map(({ id }) => id),
    ),
    next: last ? encodeCursor({ at: last.place ?? 0, id: last.id }) : null,
  };
}

function read(
  db: Reader,
  {
    siteId,
    view,
    agentId,
    cursor,
    limit,
  }: InboxQuery & { readonly view: Exclude<InboxView, 'unassigned' | 'open' | 'resolved'> },
): Promise<readonly RecordRow[]> {
  const after = cursor === null ? undefined : decodeCursor(cursor);
  switch (view) {
    case 'mine':
      return db.all('listMine', { siteId, agentId, limit, ...(after ?? FROM_THE_NEWEST) });
    case 'offered':
      return db.all('listOffered', { siteId, agentId, limit, ...(after ?? FROM_THE_NEWEST) });
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
  const [held, returning, site] = await Promise.all([
    db.all('countHeld', { siteId, agentId }),
    db.get('countReturning', { siteId, agentId }),
    db.get('countSite', { siteId }),
  ]);
  const having = (status: ConversationStatus) => held.find((row) => row.status === status)?.count ?? 0;
  return {
    mine: having('active') + having('offered') + (returning?.count ?? 0),
    offered: having('offered'),
    snoozed: having('snoozed'),
    ...(site ?? { waiting: 0, unassigned: 0, open: 0, resolved: 0 }),
  };
}
