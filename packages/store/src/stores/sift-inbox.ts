import type { InboxPage, InboxQuery } from '@deskbell/core';
import type { InboxView } from '@deskbell/protocol';
import type { QueryName } from '../query/names.ts';
import type { SiftLine } from '../queries/sift-queries.ts';
import type { Reader } from './reader.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { recordsInOrder } from './records-in-order.ts';

const QUERIES = {
  mine: 'siftMine',
  offered: 'siftOffered',
  waiting: 'siftWaiting',
  unassigned: 'siftUnassigned',
  snoozed: 'siftSnoozed',
  open: 'siftOpen',
  resolved: 'siftResolved',
  all: 'siftAll',
} as const satisfies Record<InboxView, QueryName>;

/** The views in which very many may have to be looked through. */
const LONG: ReadonlySet<InboxView> = new Set(['open', 'resolved', 'all']);

/**
 * What of a view a filter lets through, in the order that is asked for.
 *
 * @param patient reads what may take a while, so that nobody waits behind it
 */
export async function siftInbox(
  db: Reader,
  patient: Pick<Reader, 'all'>,
  query: InboxQuery,
): Promise<InboxPage> {
  const { view, limit } = query;
  const reader = LONG.has(view) ? patient : db;
  const found = await reader.all(QUERIES[view], lineOf({ ...query, limit: limit + 1 }));
  const lines = found.slice(0, limit);
  const last = found.length > limit ? lines.at(-1) : undefined;
  return {
    records: await recordsInOrder(
      db,
      lines.map(({ id }) => id),
    ),
    next: last ? encodeCursor({ at: last.place, id: last.id }) : null,
  };
}

function lineOf({ siteId, view, agentId, filter = {}, order, cursor, limit }: InboxQuery): SiftLine {
  const after = cursor === null ? { at: Number.MAX_SAFE_INTEGER, id: '' } : decodeCursor(cursor);
  const ownOrder = view === 'waiting' || view === 'unassigned' ? 'line' : 'newest';
  return {
    siteId,
    agentId,
    order: order ?? ownOrder,
    ...after,
    limit,
    queueId: filter.queueId ?? '',
    holderId: filter.agentId ?? '',
    tagId: filter.tagId ?? '',
    language: filter.language ?? '',
    vip: Number(filter.vip ?? false),
    unread: Number(filter.unread ?? false),
    marked: Number(filter.atRisk ?? false),
    urgent: Number(filter.urgent ?? false),
    from: filter.startedFrom ?? 0,
    before: filter.startedBefore ?? Number.MAX_SAFE_INTEGER,
  };
}
