import { Temporal } from '../hours/temporal.ts';

/** A day of a time zone: from its first instant to that of the next day. */
export interface Day {
  readonly start: number;
  readonly end: number;
}

/** The day around an instant. Days have 23 to 25 hours, and need not begin at midnight where clocks change then. */
export function dayOf(timeZone: string, at: number): Day {
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).startOfDay();
  return {
    start: start.epochMilliseconds,
    end: start.add({ days: 1 }).startOfDay().epochMilliseconds,
  };
}
