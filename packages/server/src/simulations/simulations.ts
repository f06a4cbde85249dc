import type { Clock, Store } from '@deskbell/core';
import {
  DeskbellError,
  type CallProgress,
  type SimulationAnswer,
  type SimulationInput,
} from '@deskbell/protocol';
import { checkForSite } from '../configuration/check-for-site.ts';
import { refuseProblems } from '../configuration/refuse-problems.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import { lastDays } from './last-days.ts';
import { runInThread } from './run-in-thread.ts';
import { scenarioOf, timeZoneOf, type Member } from './scenario-of.ts';

/** Whoever waits for it must not wait for ever, and neither must the next. */
const MOST_MS = 30_000;
/** In how many parts its progress is told. */
const PARTS = 1_000;
/** A Monday: of days that nobody remembers, any will do. */
const ANY_MONDAY = '2026-01-05';

export interface SimulationsOptions {
  readonly clock: Clock;
  readonly store: Pick<Store, 'agents' | 'conversations' | 'flows'>;
  readonly siteConfigurations: Pick<SiteConfigurations, 'current'>;
}

export interface SimulationOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
}

/** Tries configurations before they are in force (E8): one after another, each in a thread of its own and for a bounded time. */
export class Simulations {
  readonly #options: SimulationsOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SimulationsOptions) {
    this.#options = options;
  }

  /**
   * Plays the same days against the configuration in force and the given one.
   *
   * @throws DeskbellError `invalid` with `details.problems` for a configuration that could not be saved; `timeout` after 30 s;
   *   the signal's reason
   */
  async compare(
    siteId: string,
    input: SimulationInput,
    options: SimulationOptions,
  ): Promise<SimulationAnswer> {
    refuseProblems('simulate', await checkForSite(this.#options.store, siteId, input.configuration));
    const run = this.#last.then(() => this.#run(siteId, input, options));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #run(
    siteId: string,
    { configuration, ...input }: SimulationInput,
    { signal: asked, onProgress }: SimulationOptions,
  ): Promise<SimulationAnswer> {
    const { clock, store, siteConfigurations } = this.#options;
    const late = new AbortController();
    const cancel = clock.wakeAt(clock.now() + MOST_MS, () =>
      late.abort(
        new DeskbellError('timeout', 'unable to simulate: it takes too long; try fewer days or fewer people'),
      ),
    );
    const signal = AbortSignal.any([asked, late.signal]);
    try {
      const { configuration: inForce } = await siteConfigurations.current(siteId);
      const members = await this.#members(siteId);
      const start =
        input.traffic.from === 'lastWeek' ? this.#daysAgo(input.days, timeZoneOf(inForce)) : ANY_MONDAY;
      const period = { siteId, from: clock.now() - (input.days + 1) * DAY_MS, to: clock.now() };
      const recorded =
        input.traffic.from === 'lastWeek' ? await lastDays(store.conversations, period, signal) : null;
      const scenarios = [inForce, configuration].map((one) => ({
        ...scenarioOf({ configuration: one, input, members, recorded, start }),
      }));
      const [now, draft] = await runInThread(scenarios, {
        signal,
        onShare: (share) => onProgress?.({ done: Math.round(share * PARTS), of: PARTS }),
      });
      if (!now || !draft) throw new DeskbellError('unavailable', 'unable to simulate: nothing came of it');
      const agents = Object.keys(scenarios[0]?.staffing.groups ?? {}).length;
      return { now, draft, agents, days: input.days };
    } finally {
      cancel();
    }
  }

  async #members(siteId: string): Promise<readonly Member[]> {
    const all = await this.#options.store.agents.list();
    return all
      .filter(
        ({ disabledAt, memberships }) =>
          disabledAt === null && memberships.some((one) => one.siteId === siteId),
      )
      .map(({ email, capacity }) => ({ email, capacity }));
  }

  /** The day so many days ago, as a date of the site's calendar. */
  #daysAgo(days: number, timeZone: string): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(this.#options.clock.now() - days * DAY_MS);
  }
}

const DAY_MS = 24 * 60 * 60_000;
