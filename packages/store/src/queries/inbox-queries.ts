import { LIMITS } from '@deskbell/protocol/plain';
import { sql, type Compilable, type RawBuilder } from 'kysely';
import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';

/** Conversations of a whole site by their state. Word for word as in the partial indexes. */
const isOpen = sql<boolean>`c.status in ('bot', 'queued', 'offered', 'active', 'snoozed')`;
const isOver = sql<boolean>`c.status in ('resolved', 'closed')`;
const isWaiting = sql<boolean>`c.status in ('queued', 'offered')`;

export interface SlotLine {
  siteId: string;
  at: number;
  id: string;
  slot: number;
  limit: number;
}

/** Ids of what a view of a site as a whole shows, and how many there are. */
export const inboxQueries = (db: Builder) => {
  /**
   * Newest activity first: by the index only as far as to the slot; what was active in the same one is sorted. Only ids, as there
   * may be very many in a slot.
   */
  const byActivity = (p: SlotLine, condition: RawBuilder<boolean>) =>
    db
      .selectFrom('conversations as c')
      .select(['c.id', 'c.last_entry_at as place'])
      .where('c.site_id', '=', p.siteId)
      .where(condition)
      .where('c.active_slot', '<=', p.slot)
      .where((eb) => eb(eb.refTuple('c.last_entry_at', 'c.id'), '<', eb.tuple(p.at, p.id)))
      .orderBy('c.active_slot', 'desc')
      .orderBy('c.last_entry_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(p.limit);
  const counted = (siteId: string, condition: RawBuilder<boolean>) => sql<number>`(
    select count(*) from (
      select 1 as one from conversations as c
      where c.site_id = ${siteId} and ${condition} limit ${sql.lit(LIMITS.countedConversations)}
    ) as counted
  )`;
  const raw = <Row>(builder: RawBuilder<Row>): Compilable<Row> => ({ compile: () => builder.compile(db) });
  return {
    listOpenOfSite: query<SlotLine>()((p) => byActivity(p, isOpen)),
    listOverOfSite: query<SlotLine>()((p) => byActivity(p, isOver)),
    listUnassigned: query<Omit<SlotLine, 'slot'>>()((p) =>
      db
        .selectFrom('conversations as c')
        .select(['c.id', 'c.waiting_since as place'])
        .where('c.site_id', '=', p.siteId)
        .where(isWaiting)
        // Not by what it is: the index of all that wait has them in their order.
        .where('c.status', '!=', 'offered')
        .where((eb) => eb(eb.refTuple('c.waiting_since', 'c.id'), '>', eb.tuple(p.at, p.id)))
        .orderBy('c.waiting_since')
        .orderBy('c.id')
        .limit(p.limit),
    ),
    /** Each by its index, and no further than anybody wants to know. */
    countSite: query<{ siteId: string }>()((p) =>
      raw(
        sql<{ waiting: number; unassigned: number; open: number; resolved: number }>`select
          ${counted(p.siteId, isWaiting)} as waiting,
          ${counted(p.siteId, sql<boolean>`${isWaiting} and c.status = 'queued'`)} as unassigned,
          ${counted(p.siteId, isOpen)} as open,
          ${counted(p.siteId, isOver)} as resolved`,
      ),
    ),
  };
};
