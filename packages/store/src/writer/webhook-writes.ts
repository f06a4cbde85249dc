import type { DeliveryOutcome, Dispatch, OutboxEvent, WebhookChanges } from '@deskbell/core';
import { endpointFrom, endpointRow, eventRow } from '../rows/webhook-row.ts';
import type { WebhookEndpointsTable } from '../schema/webhook-tables.ts';
import { all, get, run, type Steps } from './steps.ts';

/** Events are stored with what they tell of: to be called inside its transaction. */
export function* addEvents(events: readonly OutboxEvent[]): Steps<void> {
  for (const event of events) yield* run('insertEvent', eventRow(event));
}

export function* dispatchEvents({
  dispatches,
  at,
}: {
  dispatches: readonly Dispatch[];
  at: number;
}): Steps<void> {
  for (const { eventId, endpointIds } of dispatches) {
    // Erased meanwhile, or handed on already.
    if ((yield* run('handedOn', { id: eventId })) === 0) continue;
    for (const endpointId of endpointIds) yield* insertDelivery(endpointId, eventId, at);
  }
}

export function* replayDeliveries(input: {
  endpointId: string;
  eventIds: readonly string[];
  at: number;
}): Steps<void> {
  const { endpointId, eventIds, at } = input;
  for (const eventId of eventIds) {
    if ((yield* run('restartDelivery', { endpointId, eventId, at })) > 0) continue;
    if (yield* get('findEvent', { id: eventId })) yield* insertDelivery(endpointId, eventId, at);
  }
}

function* insertDelivery(endpointId: string, eventId: string, at: number): Steps<void> {
  if (!(yield* get('findEndpoint', { id: endpointId }))) return;
  const ids = { endpoint_id: endpointId, event_id: eventId };
  yield* run('insertDelivery', { ...ids, at, state: 'waiting', next_at: at, tries: 0, attempts: '[]' });
}

export function* settleDelivery({ attempts, nextAt, ...outcome }: DeliveryOutcome): Steps<void> {
  yield* run('settleDelivery', { ...outcome, next_at: nextAt, attempts: JSON.stringify(attempts) });
}

/** Resolves with how many rows there were. */
export function* eraseEvents({ subjects }: { subjects: readonly string[] }): Steps<Deleted> {
  return yield* deleteEvents(yield* all('eventsOfSubjects', { subjects: JSON.stringify(subjects) }));
}

export function* purgeEvents(input: { before: number; limit: number }): Steps<number> {
  const events = yield* all('eventsBefore', input);
  yield* deleteEvents(events);
  return events.length;
}

interface Deleted {
  readonly outbox_events: number;
  readonly webhook_deliveries: number;
}

function* deleteEvents(events: readonly { id: string }[]): Steps<Deleted> {
  if (events.length === 0) return { outbox_events: 0, webhook_deliveries: 0 };
  const ids = JSON.stringify(events.map(({ id }) => id));
  const webhook_deliveries = yield* run('deleteDeliveriesOfEvents', { ids });
  return { webhook_deliveries, outbox_events: yield* run('deleteEvents', { ids }) };
}

export function* createEndpoint({
  endpoint,
  most,
}: {
  endpoint: WebhookEndpointsTable;
  most: number;
}): Steps<'created' | 'tooMany' | 'siteUnknown'> {
  const siteId = endpoint.site_id;
  if (!(yield* get('findSite', { id: siteId }))) return 'siteUnknown';
  if (((yield* get('countEndpoints', { siteId }))?.count ?? 0) >= most) return 'tooMany';
  yield* run('insertEndpoint', endpoint);
  return 'created';
}

export function* changeEndpoint({ id, changes }: { id: string; changes: WebhookChanges }): Steps<boolean> {
  const row = yield* get('findEndpoint', { id });
  if (!row) return false;
  yield* run('changeEndpoint', endpointRow({ ...endpointFrom(row), ...changes }));
  return true;
}

export function* deleteEndpoint({ id }: { id: string }): Steps<boolean> {
  if ((yield* run('deleteEndpoint', { id })) === 0) return false;
  yield* run('deleteDeliveriesOfEndpoint', { endpointId: id });
  return true;
}
