import { DAY_MS } from './epoch-day.ts';
import { Temporal } from './temporal.ts';

/** Milliseconds that a clock on the wall shows, counted as if it hung in UTC. */
export type WallMs = number;

/** A stretch of time in which a zone keeps one offset. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

/** The clocks on the walls of one zone for a period: when they show a time first, and when last before it. */
export class WallClock {
  readonly #stretches: readonly Stretch[];

  /** Rejects an unknown zone with a `RangeError`. */
  constructor(timeZone: string, from: number, to: number) {
    this.#stretches = stretchesOf(timeZone, from - 4 * DAY_MS, to + 4 * DAY_MS);
  }

  /**
   * When the clock shows `wall` or later for the first time: the first of two when it is set back; and the moment at
   * which it is set forward when it leaves that time out.
   */
  firstAt(wall: WallMs): number {
    for (const { from, to, offsetMs } of this.#stretches) {
      if (wall - offsetMs < to) return Math.max(wall - offsetMs, from);
    }
    return Number.POSITIVE_INFINITY;
  }

  /** When the clock has shown less than `wall` for the last time: the second of two when it is set back. */
  lastBefore(wall: WallMs): number {
    for (const { from, to, offsetMs } of this.#stretches.toReversed()) {
      if (wall - offsetMs > from) return Math.min(wall - offsetMs, to);
    }
    return Number.NEGATIVE_INFINITY;
  }
}

function stretchesOf(timeZone: string, from: number, until: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (moment.epochMilliseconds < until) {
    const next = moment.getTimeZoneTransition('next');
    const to = next === null || next === undefined ? Number.POSITIVE_INFINITY : next.epochMilliseconds;
    stretches.push({ from: moment.epochMilliseconds, to, offsetMs: moment.offsetNanoseconds / 1e6 });
    if (next === null || next === undefined) break;
    moment = next;
  }
  return stretches;
}
