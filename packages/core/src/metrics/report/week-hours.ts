import { Temporal } from '../../hours/temporal.ts';

/** Offsets of time zones change at quarters of an hour. */
const QUARTER_MS = 15 * 60_000;

export interface WeekHour {
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

/** Tells on which weekday and in which hour of a time zone something happened. */
export class WeekHours {
  readonly #timeZone: string;
  readonly #known = new Map<number, WeekHour>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  of(at: number): WeekHour {
    const quarter = Math.floor(at / QUARTER_MS);
    const known = this.#known.get(quarter);
    if (known) return known;
    const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(
      quarter * QUARTER_MS,
    ).toZonedDateTimeISO(this.#timeZone);
    const found = { weekday: dayOfWeek, hour };
    this.#known.set(quarter, found);
    return found;
  }
}
