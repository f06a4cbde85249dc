import { Temporal } from './temporal.ts';

/** A time of day such as `07:00`, somewhere. */
export interface DailyMoment {
  readonly at: string;
  readonly timeZone: string;
}

/** The first such moment after `now`, in milliseconds since 1970. */
export function nextDaily(moment: DailyMoment, now: number): number {
  const today = on(moment, now, 0);
  return today > now ? today : on(moment, now, 1);
}

/** The last such moment at or before `now`. */
export function lastDaily(moment: DailyMoment, now: number): number {
  const today = on(moment, now, 0);
  return today <= now ? today : on(moment, now, -1);
}

/** The day before the one in which `now` lies: its date, its first moment and the first after it. */
export function dayBefore(
  timeZone: string,
  now: number,
): { readonly date: string; readonly from: number; readonly to: number } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  const before = today.subtract({ days: 1 }).startOfDay();
  return {
    date: before.toPlainDate().toString(),
    from: before.epochMilliseconds,
    to: today.epochMilliseconds,
  };
}

function on({ at, timeZone }: DailyMoment, now: number, days: number): number {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.add({ days }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) })
    .epochMilliseconds;
}
