import { sql } from 'kysely';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { OutboxEventsTable } from '../schema/webhook-tables.ts';

// As a word of the query: engines know only then that the index of what is pending will do.
const isPending = sql<boolean>`pending = 1`;

export const outboxQueries = (db: Builder, { isOneOf }: Dialect) => {
  const oldestFirst = db.selectFrom('outbox_events').selectAll().orderBy('at').orderBy('id');
  return {
    insertEvent: query<OutboxEventsTable>()((p) =>
      db
        .insertInto('outbox_events')
        .values({
          id: p.id,
          site_id: p.site_id,
          type: p.type,
          at: p.at,
          subject: p.subject,
          endpoint_id: p.endpoint_id,
          payload: p.payload,
          pending: p.pending,
        })
        .onConflict((conflict) => conflict.column('id').doNothing()),
    ),
    findEvent: query<{ id: string }>()((p) =>
      db.selectFrom('outbox_events').selectAll().where('id', '=', p.id),
    ),
    pendingEvents: query<{ limit: number }>()((p) => oldestFirst.where(isPending).limit(p.limit)),
    handedOn: query<{ id: string }>()((p) =>
      db.updateTable('outbox_events').set({ pending: 0 }).where('id', '=', p.id).where(isPending),
    ),
    eventsOfSite: query<{
      siteId: string;
      from: number;
      to: number;
      afterAt: number;
      afterId: string;
      limit: number;
    }>()((p) =>
      oldestFirst
        .where('site_id', '=', p.siteId)
        .where('at', '>=', p.from)
        .where('at', '<', p.to)
        .where((eb) => eb(eb.refTuple('at', 'id'), '>', eb.tuple(p.afterAt, p.afterId)))
        .limit(p.limit),
    ),
    eventsOfSubjects: query<{ subjects: string }>()((p) =>
      db.selectFrom('outbox_events').select('id').where(isOneOf('subject', p.subjects)),
    ),
    eventsBefore: query<{ before: number; limit: number }>()((p) =>
      db.selectFrom('outbox_events').select('id').where('at', '<', p.before).orderBy('at').limit(p.limit),
    ),
    deleteEvents: query<{ ids: string }>()((p) => db.deleteFrom('outbox_events').where(isOneOf('id', p.ids))),
    deleteDeliveriesOfEvents: query<{ ids: string }>()((p) =>
      db.deleteFrom('webhook_deliveries').where(isOneOf('event_id', p.ids)),
    ),
  };
};
