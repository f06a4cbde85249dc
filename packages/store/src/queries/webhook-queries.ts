import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { WebhookDeliveriesTable, WebhookEndpointsTable } from '../schema/webhook-tables.ts';

export interface LogParameters {
  endpointId: string;
  beforeAt: number;
  beforeId: string;
  limit: number;
}

export const webhookQueries = (db: Builder) => {
  const endpoints = db.selectFrom('webhook_endpoints').selectAll();
  const deliveries = db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('outbox_events as e', 'e.id', 'd.event_id')
    .selectAll('d')
    .select([
      'e.site_id',
      'e.type',
      'e.at as event_at',
      'e.subject',
      'e.endpoint_id as only_endpoint_id',
      'e.payload',
    ]);
  const log = (p: Required<LogParameters>) =>
    deliveries
      .where('d.endpoint_id', '=', p.endpointId)
      .where((eb) => eb(eb.refTuple('d.at', 'd.event_id'), '<', eb.tuple(p.beforeAt, p.beforeId)))
      .orderBy('d.at', 'desc')
      .orderBy('d.event_id', 'desc')
      .limit(p.limit);
  return {
    insertEndpoint: query<WebhookEndpointsTable>()((p) =>
      db.insertInto('webhook_endpoints').values({
        id: p.id,
        site_id: p.site_id,
        url: p.url,
        description: p.description,
        types: p.types,
        secret: p.secret,
        previous_secret: p.previous_secret,
        previous_until: p.previous_until,
        created_at: p.created_at,
        disabled_at: p.disabled_at,
        disabled_because: p.disabled_because,
        failing_since: p.failing_since,
      }),
    ),
    changeEndpoint: query<WebhookEndpointsTable>()((p) =>
      db
        .updateTable('webhook_endpoints')
        .set({
          url: p.url,
          description: p.description,
          types: p.types,
          secret: p.secret,
          previous_secret: p.previous_secret,
          previous_until: p.previous_until,
          disabled_at: p.disabled_at,
          disabled_because: p.disabled_because,
          failing_since: p.failing_since,
        })
        .where('id', '=', p.id),
    ),
    findEndpoint: query<{ id: string }>()((p) => endpoints.where('id', '=', p.id)),
    countEndpoints: query<{ siteId: string }>()((p) =>
      db
        .selectFrom('webhook_endpoints')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('site_id', '=', p.siteId),
    ),
    listEndpoints: query<object>()(() => endpoints.orderBy('created_at').orderBy('id')),
    deleteEndpoint: query<{ id: string }>()((p) => db.deleteFrom('webhook_endpoints').where('id', '=', p.id)),
    deleteDeliveriesOfEndpoint: query<{ endpointId: string }>()((p) =>
      db.deleteFrom('webhook_deliveries').where('endpoint_id', '=', p.endpointId),
    ),
    insertDelivery: query<WebhookDeliveriesTable>()((p) =>
      db
        .insertInto('webhook_deliveries')
        .values({
          endpoint_id: p.endpoint_id,
          event_id: p.event_id,
          at: p.at,
          state: p.state,
          next_at: p.next_at,
          tries: p.tries,
          attempts: p.attempts,
        })
        .onConflict((conflict) => conflict.columns(['endpoint_id', 'event_id']).doNothing()),
    ),
    restartDelivery: query<{ endpointId: string; eventId: string; at: number }>()((p) =>
      db
        .updateTable('webhook_deliveries')
        .set({ state: 'waiting', next_at: p.at, tries: 0 })
        .where('endpoint_id', '=', p.endpointId)
        .where('event_id', '=', p.eventId),
    ),
    settleDelivery: query<{
      endpointId: string;
      eventId: string;
      triesBefore: number;
      state: WebhookDeliveriesTable['state'];
      next_at: number | null;
      tries: number;
      attempts: string;
    }>()((p) =>
      db
        .updateTable('webhook_deliveries')
        .set({ state: p.state, next_at: p.next_at, tries: p.tries, attempts: p.attempts })
        .where('endpoint_id', '=', p.endpointId)
        .where('event_id', '=', p.eventId)
        .where('tries', '=', p.triesBefore),
    ),
    waitingDeliveries: query<{ endpointId: string; limit: number }>()((p) =>
      deliveries
        .where('d.endpoint_id', '=', p.endpointId)
        .where('d.next_at', 'is not', null)
        .orderBy('d.next_at')
        .limit(p.limit),
    ),
    dueEndpoints: query<{ now: number }>()((p) =>
      db
        .selectFrom('webhook_endpoints as w')
        .select('w.id')
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('webhook_deliveries as d')
              .select('d.event_id')
              .whereRef('d.endpoint_id', '=', 'w.id')
              .where('d.next_at', '<=', p.now),
          ),
        ),
    ),
    listDeliveries: query<LogParameters>()(log),
    listDeliveriesInState: query<LogParameters & { state: WebhookDeliveriesTable['state'] }>()((p) =>
      log(p).where('d.state', '=', p.state),
    ),
    findDelivery: query<{ endpointId: string; eventId: string }>()((p) =>
      deliveries.where('d.endpoint_id', '=', p.endpointId).where('d.event_id', '=', p.eventId),
    ),
  };
};
