import type { WebhookDelivery, WebhookEndpoint } from '@deskbell/core';

/** What others are to be told. */
export interface OutboxEventsTable {
  id: string;
  site_id: string;
  type: string;
  at: number;
  subject: string | null;
  endpoint_id: string | null;
  /** JSON. */
  payload: string;
  /** 1: handed on to nobody yet. */
  pending: number;
}

export interface WebhookEndpointsTable {
  id: string;
  site_id: string;
  url: string;
  description: string;
  /** JSON: an array of strings. */
  types: string;
  /** Encrypted, as is the previous one. */
  secret: string;
  previous_secret: string | null;
  previous_until: number | null;
  created_at: number;
  disabled_at: number | null;
  disabled_because: WebhookEndpoint['disabledBecause'];
  failing_since: number | null;
}

/** An event on its way to an endpoint, and how it fared: the log. */
export interface WebhookDeliveriesTable {
  endpoint_id: string;
  event_id: string;
  at: number;
  state: WebhookDelivery['state'];
  next_at: number | null;
  tries: number;
  /** JSON: the calls that were made. */
  attempts: string;
}

export interface WebhookTables {
  outbox_events: OutboxEventsTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_deliveries: WebhookDeliveriesTable;
}
