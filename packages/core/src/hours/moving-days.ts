import type { Weekday } from '@deskbell/protocol';
import { epochDayOf, indexOfWeekday, weekdayIndex, type EpochDay } from './epoch-day.ts';

/** Easter Sunday, as a date of the calendar in everyday use. */
export function easter(year: number, church: 'western' | 'eastern'): EpochDay {
  return church === 'western' ? westernEaster(year) : easternEaster(year);
}

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
function westernEaster(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return epochDayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** The Julian computus of Meeus, and the distance by which the Julian calendar lags behind in that century. */
function easternEaster(year: number): EpochDay {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return epochDayOf(year, month, ((d + e + 114) % 31) + 1 + lag);
}

/** The n-th such weekday of a month, counted from its end when negative; `null` when the month has no n-th. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): EpochDay | null {
  const first = epochDayOf(year, month, 1);
  const afterLast = epochDayOf(year, month + 1, 1);
  const wanted = indexOfWeekday(weekday);
  const day =
    nth > 0
      ? first + ((wanted - weekdayIndex(first) + 7) % 7) + (nth - 1) * 7
      : afterLast - 1 - ((weekdayIndex(afterLast - 1) - wanted + 7) % 7) + (nth + 1) * 7;
  return nth !== 0 && day >= first && day < afterLast ? day : null;
}
