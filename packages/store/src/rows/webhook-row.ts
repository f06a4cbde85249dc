import type { OutboxEvent, WebhookAttempt, WebhookDelivery, WebhookEndpoint } from '@deskbell/core';
import type { RowOf } from '../query/names.ts';
import type { OutboxEventsTable, WebhookEndpointsTable } from '../schema/webhook-tables.ts';

export function eventRow(event: OutboxEvent): OutboxEventsTable {
  return {
    id: event.id,
    site_id: event.siteId,
    type: event.type,
    at: event.at,
    subject: event.subject,
    endpoint_id: event.endpointId,
    payload: event.payload,
    pending: 1,
  };
}

export function eventFrom(row: OutboxEventsTable): OutboxEvent {
  return {
    id: row.id,
    siteId: row.site_id,
    type: row.type,
    at: row.at,
    subject: row.subject,
    endpointId: row.endpoint_id,
    payload: row.payload,
  };
}

export function endpointRow(endpoint: WebhookEndpoint): WebhookEndpointsTable {
  return {
    id: endpoint.id,
    site_id: endpoint.siteId,
    url: endpoint.url,
    description: endpoint.description,
    types: JSON.stringify(endpoint.types),
    secret: endpoint.secret,
    previous_secret: endpoint.previousSecret,
    previous_until: endpoint.previousUntil,
    created_at: endpoint.createdAt,
    disabled_at: endpoint.disabledAt,
    disabled_because: endpoint.disabledBecause,
    failing_since: endpoint.failingSince,
  };
}

export function endpointFrom(row: WebhookEndpointsTable): WebhookEndpoint {
  return {
    id: row.id,
    siteId: row.site_id,
    url: row.url,
    description: row.description,
    types: JSON.parse(row.types) as string[],
    secret: row.secret,
    previousSecret: row.previous_secret,
    previousUntil: row.previous_until,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    disabledBecause: row.disabled_because,
    failingSince: row.failing_since,
  };
}

export function deliveryFrom(row: RowOf<'findDelivery'>): WebhookDelivery {
  return {
    endpointId: row.endpoint_id,
    event: {
      id: row.event_id,
      siteId: row.site_id,
      type: row.type,
      at: row.event_at,
      subject: row.subject,
      endpointId: row.only_endpoint_id,
      payload: row.payload,
    },
    state: row.state,
    nextAt: row.next_at,
    tries: row.tries,
    attempts: JSON.parse(row.attempts) as WebhookAttempt[],
    at: row.at,
  };
}
