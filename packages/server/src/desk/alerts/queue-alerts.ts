import { planHours } from '@deskbell/core';
import type { Alert } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

type QueueAlert = Extract<Alert['kind'], 'queueOver' | 'unstaffed'>;

/** Notices queues in which too many wait, or somebody waits and nobody is there: once, until it is over. */
export class QueueAlerts {
  readonly #context: () => DeskContext;
  /** What is on, by queue and kind: the wait that began it. */
  readonly #on = new Map<string, number>();

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** Looks at the queues of a site. */
  look(siteId: string): void {
    const { alerts, book, clock, plans } = this.#context();
    const { queues } = plans.planOf(siteId);
    const now = clock.now();
    for (const { oldestWaitSince, queueId, staffed, waiting } of book.stateOf(siteId)) {
      const plan = queues.get(queueId);
      if (!plan) continue;
      const raise = (kind: QueueAlert, isOn: boolean): void => {
        const key = `${siteId} ${queueId} ${kind}`;
        if (!isOn) {
          this.#on.delete(key);
          return;
        }
        if (this.#on.has(key)) return;
        const since = oldestWaitSince ?? now;
        this.#on.set(key, since);
        alerts.raise({ siteId, conversationId: null, queueId, at: now, kind }, since);
      };
      raise('queueOver', plan.alertWaiting !== null && waiting > plan.alertWaiting);
      raise('unstaffed', waiting > 0 && staffed === 0 && planHours(plan, now).isOpen);
    }
  }
}
