import type { BanStore, Clock } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';
import { Ticker } from '../../lifecycle/ticker.ts';
import type { VisitorViewer } from '../viewer.ts';

/** What another node changed is noticed within this and one read: 5 s in all (D11). */
const RECHECK_MS = 3_000;

interface DirectoryDependencies {
  readonly bans: BanStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether other nodes serve the same data. */
  readonly shared: boolean;
}

/** The browsers of everybody who may not write, remembered: there are few, and every message asks. */
export class BanDirectory {
  readonly #dependencies: DirectoryDependencies;
  readonly #recheck: Ticker;
  #until = new Map<string, number | null>();

  constructor(dependencies: DirectoryDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#recheck = new Ticker(clock, RECHECK_MS, () =>
      this.reload().catch((error: unknown) =>
        log.warn({ err: describeError(error) }, 'bans could not be looked at'),
      ),
    );
  }

  async open(): Promise<void> {
    await this.reload();
    if (this.#dependencies.shared) this.#recheck.start();
  }

  async close(): Promise<void> {
    await this.#recheck.stop();
  }

  /** Takes over what is stored: after every change here. */
  async reload(): Promise<void> {
    const { bans, clock } = this.#dependencies;
    const banned = await bans.visitors(clock.now());
    this.#until = new Map(banned.map(({ siteId, until, visitorId }) => [keyOf(siteId, visitorId), until]));
  }

  /**
   * Lets through whoever may write.
   *
   * @throws DeskbellError `forbidden` with `details.reason` `banned`, and `details.until` where it ends by itself
   */
  requireNone({ siteId, visitorId }: VisitorViewer): void {
    const until = this.#until.get(keyOf(siteId, visitorId));
    if (until === undefined || (until !== null && until <= this.#dependencies.clock.now())) return;
    throw new DeskbellError('forbidden', 'unable to write: this site takes no messages from you at present', {
      details: { reason: 'banned', ...(until === null ? {} : { until }) },
    });
  }
}

function keyOf(siteId: string, visitorId: string): string {
  return `${siteId} ${visitorId}`;
}
