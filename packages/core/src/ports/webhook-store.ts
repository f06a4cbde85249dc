import type { OutboxEvent } from './outbox-store.ts';

/** An address that is told of what happens on a site. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly siteId: string;
  readonly url: string;
  readonly description: string;
  /** Types of events; `*` for all but notes. Empty: only what is sent to it by name. */
  readonly types: readonly string[];
  /** With what calls are signed, encrypted. */
  readonly secret: string;
  /** The secret before that, with which calls are signed, too, until `previousUntil`. */
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
  readonly createdAt: number;
  /** `null`: it is in use. */
  readonly disabledAt: number | null;
  /** By hand; because it said that it is gone (410); because it failed for days. */
  readonly disabledBecause: 'admin' | 'gone' | 'failing' | null;
  /** Since when nothing has arrived; `null` when the last call did, or none was made. */
  readonly failingSince: number | null;
}

export type WebhookChanges = Partial<Omit<WebhookEndpoint, 'id' | 'siteId' | 'createdAt'>>;

/** One call, as the log shows it. What the receiver said besides its status is not kept. */
export interface WebhookAttempt {
  readonly at: number;
  /** The receiver's status; `null` when it gave none. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Why there was no status: a code of the table of errors. */
  readonly error: string | null;
}

/** An event on its way to one endpoint. */
export interface WebhookDelivery {
  readonly endpointId: string;
  readonly event: OutboxEvent;
  readonly state: 'waiting' | 'delivered' | 'failed';
  /** When it is tried next; `null` when it is not. */
  readonly nextAt: number | null;
  /** Tries of this schedule that failed; a replay begins a new one. */
  readonly tries: number;
  /** The newest last; older ones than the last twenty are forgotten. */
  readonly attempts: readonly WebhookAttempt[];
  /** When it was made. */
  readonly at: number;
}

export interface DeliveryQuery {
  readonly endpointId: string;
  readonly state: WebhookDelivery['state'] | null;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface DeliveryPage {
  readonly deliveries: readonly WebhookDelivery[];
  readonly next: string | null;
}

/** What became of a try. */
export interface DeliveryOutcome {
  readonly endpointId: string;
  readonly eventId: string;
  /** How many had failed before it; when it is another number by now, somebody has asked for a new schedule, and that stands. */
  readonly triesBefore: number;
  readonly state: WebhookDelivery['state'];
  readonly tries: number;
  readonly nextAt: number | null;
  readonly attempts: readonly WebhookAttempt[];
}

/** Endpoints, and what is on its way to each. */
export interface WebhookStore {
  /** Rejects with `not_found` for a site that is not there. `tooMany`: the site has `most` already. */
  create(endpoint: WebhookEndpoint, most: number): Promise<'created' | 'tooMany'>;
  /** Those of all sites, oldest first. */
  list(): Promise<readonly WebhookEndpoint[]>;
  find(endpointId: string): Promise<WebhookEndpoint | undefined>;
  /** `false` when there is none. */
  change(endpointId: string, changes: WebhookChanges): Promise<boolean>;
  /** With its deliveries; `false` when there is none. */
  delete(endpointId: string): Promise<boolean>;
  /** What waits for an endpoint, soonest first, also what is due later. */
  waiting(endpointId: string, limit: number): Promise<readonly WebhookDelivery[]>;
  /** Endpoints for which something is due. */
  dueEndpoints(now: number): Promise<readonly string[]>;
  /** The log of an endpoint, newest first. Rejects with `invalid` for a cursor that is none. */
  deliveries(query: DeliveryQuery): Promise<DeliveryPage>;
  findDelivery(endpointId: string, eventId: string): Promise<WebhookDelivery | undefined>;
  settle(outcome: DeliveryOutcome): Promise<void>;
  /** Begins a new schedule for each, due at `at`; makes the delivery where there was none. */
  replay(endpointId: string, eventIds: readonly string[], at: number): Promise<void>;
}
