import type { Clock, SitePlan, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import { WakeLoop } from '../desk/deadlines/wake-loop.ts';
import type { Privacy } from './privacy.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What was begun and left lying this long is not what one means to say any more. */
const DRAFTS_MS = 14 * DAY_MS;
/** Conversations in one go, and how long others have the database for themselves between two. */
const PORTION = 20;
const REST_MS = 1_000;

interface RetentionDependencies {
  readonly store: Pick<Store, 'drafts' | 'sites'>;
  readonly privacy: Pick<Privacy, 'enforceRetention' | 'removeExpired'>;
  readonly plans: { planOf(siteId: string): Pick<SitePlan, 'keepContactsMs' | 'keepConversationsMs'> };
  /** Whether this node decides for the desk: one does. */
  readonly leads: () => boolean;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Erases once a day what sites do not want to keep any longer (A7). */
export class Retention {
  readonly #dependencies: RetentionDependencies;
  readonly #loop: WakeLoop;

  constructor(dependencies: RetentionDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#loop = new WakeLoop({ clock, log, name: 'retention', run: () => this.#step() });
  }

  /** Also when a site wants to keep something else than before. */
  start(): void {
    this.#loop.arm(this.#dependencies.clock.now() + REST_MS);
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  async #step(): Promise<number> {
    const { clock, leads, plans, privacy, store } = this.#dependencies;
    let more = false;
    if (leads()) {
      await store.drafts.prune(clock.now() - DRAFTS_MS);
      for (const { id } of await store.sites.list()) {
        const { keepContactsMs, keepConversationsMs } = plans.planOf(id);
        const keep = { conversationsMs: keepConversationsMs, contactsMs: keepContactsMs };
        await privacy.removeExpired(id);
        more = (await privacy.enforceRetention(id, keep, PORTION)) || more;
      }
    }
    return clock.now() + (more ? REST_MS : DAY_MS);
  }
}
