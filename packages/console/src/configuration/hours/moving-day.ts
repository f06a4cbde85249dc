import { type Weekday, weekdays } from '../week-spans.ts';

/** A day of the calendar in everyday use, without a time. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days after 1 January 1970, by which days are counted and compared. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function weekdayOf(number: number): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? 'mon';
}

/** Easter Sunday: the Gregorian computus of Meeus, Jones and Butcher, or the Julian one of Meeus. */
export function easterSunday(year: number, church: 'western' | 'eastern'): number {
  if (church === 'eastern') {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    const month = Math.floor((d + e + 114) / 31);
    return dayNumber({ year, month, day: ((d + e + 114) % 31) + 1 + lag });
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
}

/** The n-th such weekday of a month, from its end when negative; `null` when there is none. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): number | null {
  const first = dayNumber({ year, month, day: 1 });
  const afterLast = dayNumber({ year, month: month + 1, day: 1 });
  const wanted = weekdays.indexOf(weekday);
  const indexOf = (number: number): number => weekdays.indexOf(weekdayOf(number));
  const day =
    nth > 0
      ? first + ((wanted - indexOf(first) + 7) % 7) + (nth - 1) * 7
      : afterLast - 1 - ((indexOf(afterLast - 1) - wanted + 7) % 7) + (nth + 1) * 7;
  return nth !== 0 && day >= first && day < afterLast ? day : null;
}
