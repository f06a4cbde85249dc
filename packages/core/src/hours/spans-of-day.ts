import type {
  CalendarConfiguration,
  HolidayConfiguration,
  SeasonConfiguration,
  SpanConfiguration,
} from '@deskbell/protocol';
import { epochDayOf, monthDayOf, weekdayOf, yearOf, type EpochDay } from './epoch-day.ts';
import { easter, nthWeekday } from './moving-days.ts';

/** Minutes after the day's midnight, by the clock on the wall; `to` beyond 1440 lies on the next day. */
export interface DaySpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Minutes of a time of day such as `09:30`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function daySpan({ from, to }: SpanConfiguration): DaySpan {
  const fromMinute = minuteOf(from);
  const toMinute = minuteOf(to);
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + 1_440 };
}

/**
 * What a calendar says of a day: a holiday goes before a season, and a season before the week; what stands for one date
 * goes before what comes every year; else what is named first.
 */
export function spansOfDay(configuration: CalendarConfiguration): (day: EpochDay) => readonly DaySpan[] {
  const seasons = [...configuration.seasons].sort((a, b) => rank(a.from) - rank(b.from));
  const holidaysOf = rememberedByYear((year) => holidaysOfYear(configuration.holidays, year));
  return (day) => {
    const holiday = holidaysOf(yearOf(day)).get(day);
    if (holiday !== undefined) return (holiday.spans ?? []).map(daySpan);
    const week = seasons.find((season) => isInSeason(season, day))?.week ?? configuration.week;
    return (week[weekdayOf(day)] ?? []).map(daySpan);
  };
}

function rank(on: HolidayConfiguration['on']): number {
  return typeof on === 'string' && isDate(on) ? 0 : 1;
}

/** Whether it names the year too. */
export function isDate(text: string): boolean {
  return text.length === 10;
}

export function dateToEpochDay(date: string): EpochDay {
  return epochDayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
}

function monthDay(text: string): number {
  return Number(text.slice(-5, -3)) * 100 + Number(text.slice(-2));
}

export function isInSeason({ from, to }: SeasonConfiguration, day: EpochDay): boolean {
  if (isDate(from) !== isDate(to)) return false;
  if (isDate(from)) return day >= dateToEpochDay(from) && day <= dateToEpochDay(to);
  const today = monthDayOf(day);
  const first = monthDay(from);
  const last = monthDay(to);
  return first <= last ? today >= first && today <= last : today >= first || today <= last;
}

/** The day of a holiday in a year; `null`: it has none in that year. */
function dayOfHoliday({ on }: HolidayConfiguration, year: number): EpochDay | null {
  if (typeof on !== 'string') {
    return 'easter' in on
      ? easter(year, on.church) + on.easter
      : nthWeekday(year, on.month, on.weekday, on.nth);
  }
  if (isDate(on)) return Number(on.slice(0, 4)) === year ? dateToEpochDay(on) : null;
  const day = epochDayOf(year, Math.floor(monthDay(on) / 100), monthDay(on) % 100);
  return monthDayOf(day) === monthDay(on) ? day : null;
}

function holidaysOfYear(
  holidays: readonly HolidayConfiguration[],
  year: number,
): ReadonlyMap<EpochDay, HolidayConfiguration> {
  const days = new Map<EpochDay, HolidayConfiguration>();
  for (const holiday of [...holidays].sort((a, b) => rank(a.on) - rank(b.on))) {
    // Days counted from Easter reach over the new year only beyond what a configuration may say.
    const day = dayOfHoliday(holiday, year);
    if (day !== null && !days.has(day)) days.set(day, holiday);
  }
  return days;
}

function rememberedByYear<T>(of: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    const found = known.get(year) ?? of(year);
    known.set(year, found);
    return found;
  };
}
