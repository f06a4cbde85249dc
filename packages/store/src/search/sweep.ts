import type { Clock } from '@deskbell/core';
import { activeSlot } from '../rows/active-slot.ts';
import type { Reader } from '../stores/reader.ts';
import type { SearchHead } from './card-of.ts';

/** Conversations that are looked at in one go: two milliseconds' worth. */
const AT_A_TIME = 500;
/** How far clocks may be apart, and a commit may take after its time was noted. */
const SLACK_MS = 10 * 60_000;

interface Place {
  readonly slot: number;
  readonly id: string;
}

const BEGINNING: Place = { slot: -1, id: '' };

interface Round {
  /** When it began: the next one goes back to this, and a while further. */
  readonly since: number;
  readonly sites: readonly string[];
  site: number;
  place: Place;
}

/**
 * Goes through the conversations of all sites in the order of their last activity, round after round, to find what is not indexed.
 * It needs no list of changes and no number that all messages share. The first round after a start is over everything: whatever
 * happened before, nothing is left out.
 */
export class Sweep {
  readonly #db: Reader;
  readonly #clock: Clock;
  #from = BEGINNING;
  #round: Round | undefined;

  constructor(db: Reader, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The next conversations; `passed` says that they need not be looked at again in this round. */
  async next(): Promise<{ heads: readonly SearchHead[]; complete: boolean; passed: () => void }> {
    const round = (this.#round ??= {
      since: this.#clock.now(),
      sites: (await this.#db.all('listSites', {})).map(({ id }) => id),
      site: 0,
      place: this.#from,
    });
    const siteId = round.sites[round.site];
    if (siteId === undefined) return this.#end(round, []);
    const heads = await this.#db.all('searchHeadsAfter', { siteId, ...round.place, limit: AT_A_TIME });
    const last = heads.at(-1);
    const isLastOfSite = heads.length < AT_A_TIME || !last;
    if (isLastOfSite && round.site === round.sites.length - 1) return this.#end(round, heads);
    const passed = () => {
      if (isLastOfSite) round.site += 1;
      round.place = isLastOfSite ? this.#from : { slot: last.active_slot, id: last.id };
    };
    return { heads, complete: false, passed };
  }

  #end(round: Round, heads: readonly SearchHead[]) {
    const passed = () => {
      this.#from = { slot: activeSlot(round.since - SLACK_MS), id: '' };
      this.#round = undefined;
    };
    return { heads, complete: true, passed };
  }
}
