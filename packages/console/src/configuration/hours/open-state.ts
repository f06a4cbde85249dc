import { minutesOf } from '../editors/week-spans-editing.ts';
import type { Calendar } from '../week-spans.ts';
import { calendarDay, dayNumber, easterSunday, nthWeekday, weekdayOf } from './moving-day.ts';

type Holiday = Calendar['holidays'][number];
type Span = NonNullable<Holiday['spans']>[number];

const DAY = 24 * 60;
/** How far the next change is looked for. */
const DAYS_AHEAD = 400;

export interface OpenState {
  readonly open: boolean;
  /** By the clocks of the calendar's own time zone: which day, and minutes after its midnight; `null`: never. */
  readonly changes: { readonly day: number; readonly minute: number; readonly daysAhead: number } | null;
}

/**
 * Whether a calendar is open at a moment and when that changes, before it is saved: the same order of holidays, seasons and week as the
 * server has (E6). By the clock on the wall: the hour that a summer time skips or repeats is not looked at.
 */
export function openState(calendar: Calendar, now: number): OpenState {
  const { day: today, minute } = wallClock(calendar.timeZone, now);
  const spans = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => index - 1).flatMap((ahead) =>
    spansOn(calendar, today + ahead).map((span) => {
      const from = minutesOf(span.from);
      const to = minutesOf(span.to);
      return { from: ahead * DAY + from, to: ahead * DAY + (to > from ? to : to + DAY) };
    }),
  );
  const here = spans.filter((span) => span.from <= minute && span.to > minute);
  if (here.length === 0) {
    const next = Math.min(...spans.map(({ from }) => from).filter((from) => from > minute));
    return { open: false, changes: changeAt(today, next) };
  }
  // Spans that touch are one.
  let until = Math.max(...here.map(({ to }) => to));
  for (const span of spans.toSorted((a, b) => a.from - b.from))
    if (span.from <= until) until = Math.max(until, span.to);
  return { open: true, changes: until > DAYS_AHEAD * DAY ? null : changeAt(today, until) };
}

function changeAt(today: number, minutes: number): OpenState['changes'] {
  if (!Number.isFinite(minutes)) return null;
  const daysAhead = Math.floor(minutes / DAY);
  return { day: today + daysAhead, minute: minutes - daysAhead * DAY, daysAhead };
}

/** What a calendar says of a day. */
function spansOn({ week, seasons, holidays }: Calendar, day: number): readonly Span[] {
  const datedFirst = <T>(things: readonly T[], on: (thing: T) => unknown): readonly T[] =>
    things.toSorted((a, b) => Number(!isDate(on(a))) - Number(!isDate(on(b))));
  const holiday = datedFirst(holidays, ({ on }) => on).find(
    (one) => dayOf(one, calendarDay(day).year) === day,
  );
  if (holiday) return holiday.spans ?? [];
  const season = datedFirst(seasons, ({ from }) => from).find((one) => isIn(one, day));
  return (season?.week ?? week)[weekdayOf(day)] ?? [];
}

function dayOf({ on }: Holiday, year: number): number | null {
  if (typeof on !== 'string')
    return 'easter' in on
      ? easterSunday(year, on.church) + on.easter
      : nthWeekday(year, on.month, on.weekday, on.nth);
  if (isDate(on)) return dateNumber(on);
  return dateNumber(`${year}-${on}`);
}

function isIn({ from, to }: Calendar['seasons'][number], day: number): boolean {
  if (isDate(from) !== isDate(to)) return false;
  if (isDate(from)) return day >= dateNumber(from) && day <= dateNumber(to);
  const { month, day: of } = calendarDay(day);
  const today = `${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
  return from <= to ? today >= from && today <= to : today >= from || today <= to;
}

function isDate(on: unknown): boolean {
  return typeof on === 'string' && on.length === 10;
}

function dateNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber({ year, month, day });
}

/** @throws RangeError where there is no such time zone */
function wallClock(timeZone: string, now: number): { readonly day: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const day = dayNumber({ year: part('year'), month: part('month'), day: part('day') });
  return { day, minute: part('hour') * 60 + part('minute') };
}
