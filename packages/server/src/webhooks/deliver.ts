import type {
  DeliveryOutcome,
  Store,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
} from '@deskbell/core';
import type { Logger } from 'pino';
import { callEndpoint, type CallDependencies, type Called } from './call-endpoint.ts';
import { healthAfter } from './endpoint-health.ts';
import { retryWaitMs } from './retry-schedule.ts';

/** As many as a delivery keeps. */
const MOST_ATTEMPTS = 20;

export interface DeliverDependencies extends CallDependencies {
  readonly log: Logger;
  readonly store: Pick<Store, 'webhooks'>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** An endpoint is another now: memory is to be brought up to date. */
  readonly endpointChanged: (endpoint: WebhookEndpoint) => Promise<void>;
}

/** Makes one call, and stores how it went. Whether the receiver took it. */
export async function deliver(
  dependencies: DeliverDependencies,
  endpoint: WebhookEndpoint,
  delivery: WebhookDelivery,
  signal: AbortSignal,
): Promise<boolean> {
  const { clock, log, random, store } = dependencies;
  const called = await callEndpoint(dependencies, endpoint, delivery.event, signal);
  const outcome = outcomeOf(delivery, called, clock.now(), random());
  await store.webhooks.settle(outcome);
  const arrived = outcome.state === 'delivered';
  if (!arrived) {
    const { status, error } = called.attempt;
    const found = { endpoint: endpoint.id, event: delivery.event.id, try: outcome.tries, status, error };
    log.warn(found, 'a webhook did not arrive');
  }
  const changes = healthAfter(endpoint, called.attempt, clock.now());
  if (changes && (await store.webhooks.change(endpoint.id, changes))) {
    await dependencies.endpointChanged({ ...endpoint, ...changes });
  }
  return arrived;
}

function isArrived({ status }: WebhookAttempt): boolean {
  return status !== null && status >= 200 && status < 300;
}

function outcomeOf(
  { endpointId, event, tries, attempts }: WebhookDelivery,
  { attempt, retryAfterMs }: Called,
  now: number,
  random: number,
): DeliveryOutcome {
  const base = {
    endpointId,
    eventId: event.id,
    triesBefore: tries,
    attempts: [...attempts, attempt].slice(-MOST_ATTEMPTS),
  };
  if (isArrived(attempt)) return { ...base, state: 'delivered', tries, nextAt: null };
  const failed = tries + 1;
  const waitMs = retryWaitMs({ tries: failed, retryAfterMs, random });
  if (waitMs === null) return { ...base, state: 'failed', tries: failed, nextAt: null };
  return { ...base, state: 'waiting', tries: failed, nextAt: now + waitMs };
}
