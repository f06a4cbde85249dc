import type { Alert } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import type { AlertSteps, DeskContext } from '../desk-context.ts';

/** So long alerts are listed, in milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Alerts of all sites: told at once on every node that notices them, kept by the one that decides. */
export class Alerts implements AlertSteps {
  readonly #context: () => DeskContext;
  readonly #underWay = new Set<Promise<void>>();

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  raise(given: Omit<Alert, 'id' | 'acknowledged'>, moment: number = given.at): void {
    const { clock, cluster, facts, log, store } = this.#context();
    const about = given.conversationId ?? given.queueId ?? '';
    const alert: Alert = { id: `${given.kind}:${about}:${String(moment)}`, ...given };
    if (cluster.leads()) {
      const keeping = store.alerts
        .add(alert, clock.now() - KEPT_MS)
        .catch((error: unknown) =>
          log.error({ kind: alert.kind, err: describeError(error) }, 'an alert could not be kept'),
        )
        .finally(() => this.#underWay.delete(keeping));
      this.#underWay.add(keeping);
    }
    facts.tell({ type: 'alertRaised', alert });
  }

  /** Waits for what is being kept. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
