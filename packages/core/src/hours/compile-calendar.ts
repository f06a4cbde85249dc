import type { CalendarConfiguration } from '@deskbell/protocol';
import type { BusinessCalendar } from './business-calendar.ts';
import { DAY_MS } from './epoch-day.ts';
import { lastBegun, openTimes, openUntil, whenOpenFor, type OpenTimes } from './open-times.ts';
import { spansOfDay, type DaySpan } from './spans-of-day.ts';

/** Worked out together: long enough to be rare, short enough to be done in passing. */
const PERIOD_MS = 128 * DAY_MS;
/** How far ahead an opening is looked for. */
const HORIZON_MS = 731 * DAY_MS;

/**
 * Makes a calendar ready for use (E6). A span belongs to the day on which it begins: a night that begins on the eve of a
 * holiday goes on into it. A time that a change of the clock leaves out is the moment of the change; of one that comes
 * twice, opening takes the first and closing the second. Rejects an unknown time zone with a `RangeError`.
 */
export function compileCalendar(id: string, configuration: CalendarConfiguration): BusinessCalendar {
  return new CompiledCalendar(id, configuration);
}

class CompiledCalendar implements BusinessCalendar {
  readonly id: string;
  readonly timeZone: string;
  readonly #spansOf: (epochDay: number) => readonly DaySpan[];
  readonly #periods = new Map<number, OpenTimes>();
  #latest: OpenTimes;

  constructor(id: string, configuration: CalendarConfiguration) {
    this.id = id;
    this.timeZone = configuration.timeZone;
    this.#spansOf = spansOfDay(configuration);
    this.#latest = openTimes(this.timeZone, this.#spansOf, 0, 0);
  }

  isOpen(at: number): boolean {
    const times = this.#period(at);
    return at < (times.ends[lastBegun(times, at)] ?? Number.NEGATIVE_INFINITY);
  }

  nextChange(at: number): number | null {
    const horizon = at + HORIZON_MS;
    const isOpen = this.isOpen(at);
    for (let times = this.#period(at); times.from <= horizon; times = this.#period(times.to)) {
      const index = lastBegun(times, Math.max(at, times.from));
      const change = isOpen ? closing(times, index) : (times.starts[index + 1] ?? times.to);
      // Open or closed up to the end of the period: the next one tells. It may begin with the change.
      if (change < times.to) return change <= horizon ? change : null;
      if (this.isOpen(times.to) !== isOpen) return times.to <= horizon ? times.to : null;
    }
    return null;
  }

  nextOpening(at: number): number | null {
    return this.isOpen(at) ? at : this.nextChange(at);
  }

  addOpenTime(from: number, ms: number): number | null {
    if (ms <= 0) return from;
    const horizon = from + HORIZON_MS;
    let times = this.#period(from);
    let wanted = ms + openUntil(times, from);
    while (wanted > times.totalMs) {
      wanted -= times.totalMs;
      times = this.#period(times.to);
      if (times.from > horizon) return null;
    }
    const at = whenOpenFor(times, wanted);
    return at <= horizon ? at : null;
  }

  openTimeBetween(from: number, to: number): number {
    if (!(to > from)) return 0;
    let times = this.#period(from);
    let sum = -openUntil(times, from);
    while (to > times.to) {
      sum += times.totalMs;
      times = this.#period(times.to);
    }
    return sum + openUntil(times, to);
  }

  /** The period around a time; mostly the same one as last. */
  #period(at: number): OpenTimes {
    if (at >= this.#latest.from && at < this.#latest.to) return this.#latest;
    const index = Math.floor(at / PERIOD_MS);
    let times = this.#periods.get(index);
    if (times === undefined) {
      times = openTimes(this.timeZone, this.#spansOf, index * PERIOD_MS, (index + 1) * PERIOD_MS);
      this.#periods.set(index, times);
    }
    this.#latest = times;
    return times;
  }
}

function closing(times: OpenTimes, index: number): number {
  return times.ends[index] ?? times.to;
}
