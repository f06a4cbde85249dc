import type { Clock, Store, WebhookEndpoint } from '@deskbell/core';
import { wants } from './subscriptions.ts';

const PAGE = 200;
/** Events that are replayed with one call, at most. */
const MOST = 10_000;

export interface ReplayInput {
  /** Included, in milliseconds since 1970. */
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** `failed`: not what has arrived or still waits. */
  readonly only: 'failed' | 'all';
}

export interface Replayed {
  readonly replayed: number;
  /** From where to go on, when there were more than are replayed at once. */
  readonly next: number | null;
}

/** Begins a new schedule for what happened in a period and the endpoint asks for: also for what it did not ask for then. */
export async function replayPeriod(
  { store, clock }: { store: Pick<Store, 'outbox' | 'webhooks'>; clock: Clock },
  endpoint: WebhookEndpoint,
  { from, to, only }: ReplayInput,
): Promise<Replayed> {
  let replayed = 0;
  let after: { at: number; id: string } | null = null;
  for (;;) {
    const events = await store.outbox.listOfSite(endpoint.siteId, { from, to }, after, PAGE);
    const ids: string[] = [];
    for (const { id, type, endpointId } of events) {
      const isForIt =
        endpointId === endpoint.id || (endpointId === null && wants({ ...endpoint, disabledAt: null }, type));
      if (!isForIt) continue;
      if (only === 'failed') {
        const known = await store.webhooks.findDelivery(endpoint.id, id);
        if (known && known.state !== 'failed') continue;
      }
      ids.push(id);
    }
    if (ids.length > 0) await store.webhooks.replay(endpoint.id, ids, clock.now());
    replayed += ids.length;
    const last = events.at(-1);
    if (!last || events.length < PAGE) return { replayed, next: null };
    // Those of the same millisecond may be cut in two: better some twice than one never.
    if (replayed >= MOST && last.at > from) return { replayed, next: last.at };
    after = { at: last.at, id: last.id };
  }
}
