import type { Store, WebhookEndpoint } from '@deskbell/core';
import { WakeLoop } from '../desk/deadlines/wake-loop.ts';
import { Ticker } from '../lifecycle/ticker.ts';
import { describeError } from '../log/describe-error.ts';
import type { DeliverDependencies } from './deliver.ts';
import { EndpointLine } from './endpoint-line.ts';
import type { WebhookSubscriptions } from './subscriptions.ts';

const BATCH = 200;
/** How often to look at what other nodes have stored, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
const PURGE_EVERY_MS = 60 * 60_000;
/** How long events and the log of their deliveries are kept. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

export interface DispatcherDependencies extends Omit<DeliverDependencies, 'store' | 'endpointChanged'> {
  readonly store: Pick<Store, 'outbox' | 'webhooks'>;
  readonly subscriptions: WebhookSubscriptions;
  /** Whether this node sends; one of several does. */
  readonly leads: () => boolean;
  /** Whether other nodes write to the same store. */
  readonly isShared: boolean;
  /** An endpoint was given up: somebody should know. Must not reject. */
  readonly onDisabled: (endpoint: WebhookEndpoint) => Promise<void>;
}

/** Hands stored events on to those who asked for them, each endpoint in a line of its own. At least once, with the same id. */
export class WebhookDispatcher {
  readonly #dependencies: DispatcherDependencies;
  readonly #loop: WakeLoop;
  readonly #look: Ticker;
  readonly #purge: Ticker;
  readonly #lines = new Map<string, EndpointLine>();

  constructor(dependencies: DispatcherDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#loop = new WakeLoop({ clock, log, name: 'outbox', run: () => this.#handOn() });
    this.#look = new Ticker(clock, LOOK_EVERY_MS, () => this.#lookAround());
    this.#purge = new Ticker(clock, PURGE_EVERY_MS, () => this.purge());
  }

  /** Goes on with what waits. */
  async start(): Promise<void> {
    const { isShared, subscriptions } = this.#dependencies;
    await subscriptions.refresh();
    this.noticed();
    for (const { id } of subscriptions.all()) this.wake(id);
    if (isShared) this.#look.start();
    this.#purge.start();
  }

  async stop(): Promise<void> {
    await this.#look.stop();
    await this.#purge.stop();
    await this.#loop.stop();
    await Promise.all([...this.#lines.values()].map((line) => line.stop()));
  }

  /** Events were stored. */
  noticed(): void {
    this.#loop.arm(this.#dependencies.clock.now());
  }

  /** Something may be due for an endpoint. */
  wake(endpointId: string): void {
    this.#lineOf(endpointId).wake();
  }

  /** Endpoints were made, changed or removed here. */
  async endpointsChanged(): Promise<void> {
    const { subscriptions } = this.#dependencies;
    await subscriptions.refresh();
    for (const [id, line] of this.#lines) {
      if (subscriptions.find(id)) continue;
      this.#lines.delete(id);
      void line.stop();
    }
  }

  /** Removes what is older than the log is kept. Never rejects. */
  async purge(): Promise<void> {
    const { clock, leads, log, store } = this.#dependencies;
    if (!leads()) return;
    try {
      const before = clock.now() - KEPT_MS;
      while ((await store.outbox.purge(before, BATCH)) === BATCH);
    } catch (error) {
      log.warn({ err: describeError(error) }, 'old events are removed later');
    }
  }

  async #handOn(): Promise<number | undefined> {
    const { clock, leads, store, subscriptions } = this.#dependencies;
    if (!leads()) return undefined;
    for (;;) {
      const events = await store.outbox.pending(BATCH);
      if (events.length === 0) return undefined;
      const dispatches = events.map((event) => ({
        eventId: event.id,
        endpointIds: subscriptions.receiversOf(event),
      }));
      await store.outbox.dispatch(dispatches, clock.now());
      for (const id of new Set(dispatches.flatMap(({ endpointIds }) => endpointIds))) this.wake(id);
      if (events.length < BATCH || this.#loop.stopped) return undefined;
    }
  }

  /** Other nodes store events, and change endpoints. */
  async #lookAround(): Promise<void> {
    const { clock, leads, log, store } = this.#dependencies;
    try {
      await this.endpointsChanged();
      if (!leads()) return;
      this.noticed();
      for (const id of await store.webhooks.dueEndpoints(clock.now())) this.wake(id);
    } catch (error) {
      log.warn({ err: describeError(error) }, 'what other nodes have to tell is looked at later');
    }
  }

  #lineOf(endpointId: string): EndpointLine {
    const { onDisabled, subscriptions } = this.#dependencies;
    const known = this.#lines.get(endpointId);
    if (known) return known;
    const line = new EndpointLine(endpointId, {
      ...this.#dependencies,
      endpoint: () => {
        const found = subscriptions.find(endpointId);
        return found?.disabledAt === null ? found : undefined;
      },
      endpointChanged: async (endpoint) => {
        await subscriptions.refresh();
        if (endpoint.disabledAt !== null) await onDisabled(endpoint);
      },
    });
    this.#lines.set(endpointId, line);
    return line;
  }
}
