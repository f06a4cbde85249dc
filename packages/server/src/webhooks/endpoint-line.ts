import type { WebhookDelivery, WebhookEndpoint } from '@deskbell/core';
import { WakeLoop } from '../desk/deadlines/wake-loop.ts';
import { describeError } from '../log/describe-error.ts';
import { Circuit } from './circuit.ts';
import { deliver, type DeliverDependencies } from './deliver.ts';

/** Wait before a call whose outcome could not be stored is made again. */
const RETRY_MS = 1_000;

export interface LineDependencies extends DeliverDependencies {
  /** Whether this node sends; one of several does. */
  readonly leads: () => boolean;
  /** The endpoint as it is now, if it is in use. */
  readonly endpoint: () => WebhookEndpoint | undefined;
}

/** What waits for one endpoint, sent in the order in which it is due; however slow it answers, nobody else waits for it. */
export class EndpointLine {
  readonly #endpointId: string;
  readonly #dependencies: LineDependencies;
  readonly #loop: WakeLoop;
  readonly #circuit = new Circuit();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();

  constructor(endpointId: string, dependencies: LineDependencies) {
    this.#endpointId = endpointId;
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#loop = new WakeLoop({ clock, log, name: 'webhook', run: () => this.#sendDue() });
  }

  /** Something may be due. */
  wake(): void {
    this.#loop.arm(this.#dependencies.clock.now());
  }

  /** Breaks off what is under way: whoever is next sends it again, with the same id. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#loop.stop();
    await Promise.allSettled(this.#underWay.values());
  }

  async #sendDue(): Promise<number | undefined> {
    const { clock, endpoint, leads, store } = this.#dependencies;
    if (!leads() || !endpoint()) return undefined;
    const { width, opensAt } = this.#circuit;
    // Whoever ends wakes the line again.
    if (this.#underWay.size >= width) return undefined;
    const found = await store.webhooks.waiting(this.#endpointId, this.#underWay.size + width + 1);
    const waiting = found.filter(({ event }) => !this.#underWay.has(event.id));
    const now = clock.now();
    for (const delivery of waiting) {
      const dueAt = Math.max(delivery.nextAt ?? now, opensAt);
      if (dueAt > now) return dueAt;
      if (this.#underWay.size >= width) return undefined;
      this.#begin(delivery);
    }
    return undefined;
  }

  #begin(delivery: WebhookDelivery): void {
    const { id } = delivery.event;
    const sent = this.#send(delivery).then((isSettled) => {
      const { clock } = this.#dependencies;
      const free = () => {
        this.#underWay.delete(id);
        this.wake();
      };
      if (isSettled) free();
      else clock.wakeAt(clock.now() + RETRY_MS, free);
    });
    this.#underWay.set(id, sent);
  }

  /** Whether its outcome is stored. Never rejects. */
  async #send(delivery: WebhookDelivery): Promise<boolean> {
    const { clock, endpoint, log } = this.#dependencies;
    const current = endpoint();
    if (!current || this.#loop.stopped) return true;
    try {
      const arrived = await deliver(this.#dependencies, current, delivery, this.#ending.signal);
      if (arrived) this.#circuit.succeeded();
      else this.#circuit.failed(clock.now());
      return true;
    } catch (error) {
      if (this.#ending.signal.aborted) return true;
      log.error(
        { endpoint: this.#endpointId, event: delivery.event.id, err: describeError(error) },
        'how a webhook went could not be stored; it is sent again',
      );
      return false;
    }
  }
}
