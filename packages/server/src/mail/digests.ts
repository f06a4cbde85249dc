import { dayBefore, lastDaily, nextDaily, type Clock, type Deadline, type Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { DeskMetrics } from '../desk/metrics/desk-metrics.ts';
import type { Plans } from '../desk/plans.ts';
import { DESK } from '../desk/viewer.ts';
import { describeError } from '../log/describe-error.ts';
import { digestFigures } from './digest-figures.ts';
import { membersOf } from './members-of.ts';
import type { PostOffice } from './post-office.ts';

/** What was mailed is remembered for longer than anything needs it. */
const REMEMBERED_MS = 30 * 24 * 60 * 60_000;

interface Dependencies {
  readonly store: Pick<Store, 'agents' | 'deadlines' | 'mails' | 'sites'>;
  readonly plans: Plans;
  readonly metrics: DeskMetrics;
  readonly postOffice: PostOffice;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called when a deadline was stored. */
  readonly wake: () => void;
}

/** Yesterday's figures for supervisors, once a day (E2). A day on which the server stood still is made up for, the last one only. */
export class Digests {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Looks at every site once. */
  async open(): Promise<void> {
    const { clock, store } = this.#dependencies;
    await store.mails.forgetBefore(clock.now() - REMEMBERED_MS);
    for (const { id } of await store.sites.list()) await this.arm(id);
  }

  /** The configuration of a site may be another. Never rejects. */
  async arm(siteId: string): Promise<void> {
    const { clock, log, plans, store, wake } = this.#dependencies;
    try {
      const { digest } = plans.planOf(siteId).mail;
      const key = keyOf(siteId);
      if (!digest) return await store.deadlines.cancel(key);
      const now = clock.now();
      const last = await store.mails.lastOf(key);
      const missed = lastDaily(digest, now);
      const at = last && last.at < missed ? missed : nextDaily(digest, now);
      await store.deadlines.schedule({ key, kind: 'digest', subject: siteId, at, payload: null });
      wake();
    } catch (error) {
      log.error({ siteId, err: describeError(error) }, 'a digest could not be planned');
    }
  }

  /** Safe to repeat. */
  async due(deadline: Deadline): Promise<void> {
    const { clock, log, metrics, plans, postOffice, store } = this.#dependencies;
    const siteId = deadline.subject;
    const { digest, locale } = plans.planOf(siteId).mail;
    if (!digest) return;
    const { date, from, to } = dayBefore(digest.timeZone, deadline.at);
    const people = membersOf(await store.agents.list(), siteId, {
      roles: ['supervisor', 'admin'],
      to: digest.to,
    });
    if (postOffice.sends && people.length > 0) {
      const figures = digestFigures(await metrics.of(DESK, { siteId, from, to }));
      for (const { email, id } of people) {
        await postOffice.handIn(
          { to: email, locale, kind: 'digest', data: { siteId, date, figures } },
          {
            key: `${keyOf(siteId)}:${date}:${id}`,
            counts: [{ scope: keyOf(siteId), most: Number.MAX_SAFE_INTEGER, since: from }],
          },
        );
      }
      log.info({ siteId, date, people: people.length }, 'figures of a day are mailed');
    }
    await store.deadlines.schedule({ ...deadline, at: nextDaily(digest, clock.now()) });
  }
}

function keyOf(siteId: string): string {
  return `digest:${siteId}`;
}
