import type { Weekday } from '@deskbell/protocol';

export const DAY_MS = 86_400_000;

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A date as the number of days since 1970-01-01; neither zone nor time of day. */
export type EpochDay = number;

/** `month` and `day` begin at 1; a day past the end of its month counts on into the next. */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function yearOf(epochDay: EpochDay): number {
  return new Date(epochDay * DAY_MS).getUTCFullYear();
}

/** Month and day in one number that sorts like the year goes: 1225 for the 25th of December. */
export function monthDayOf(epochDay: EpochDay): number {
  const date = new Date(epochDay * DAY_MS);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** 0 is Monday. */
export function weekdayIndex(epochDay: EpochDay): number {
  // 1970-01-01 was a Thursday.
  return (((epochDay + 3) % 7) + 7) % 7;
}

export function weekdayOf(epochDay: EpochDay): Weekday {
  return WEEKDAYS[weekdayIndex(epochDay)] ?? 'mon';
}

export function indexOfWeekday(weekday: Weekday): number {
  return WEEKDAYS.indexOf(weekday);
}
