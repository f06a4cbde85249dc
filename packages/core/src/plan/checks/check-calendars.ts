import type { CalendarConfiguration, HolidayConfiguration, SiteConfiguration } from '@deskbell/protocol';
import { isRealDay } from '../../hours/real-day.ts';
import { isTimeZone } from '../../hours/time-zone.ts';
import { checkSeasons } from './check-seasons.ts';
import { checkDay, checkWeek } from './check-spans.ts';
import type { Keys, Report } from './problems.ts';

/** Calendars that never open, and times and days that do not exist. */
export function checkCalendars({ calendars }: SiteConfiguration, report: Report): void {
  for (const [id, calendar] of Object.entries(calendars)) {
    const here = ['calendars', id];
    const { timeZone, week, holidays, seasons } = calendar;
    if (!isTimeZone(timeZone)) {
      report([...here, 'timeZone'], `there is no time zone "${timeZone}"; write it like "Europe/Warsaw"`);
    }
    if (!hasHours(calendar)) {
      report(
        [...here, 'week'],
        'the calendar has no hours, so nobody would ever be there; give it hours, or leave the calendar out if the desk keeps none',
      );
    }
    checkWeek(week, [...here, 'week'], report);
    checkHolidays(holidays, [...here, 'holidays'], report);
    checkSeasons(seasons, [...here, 'seasons'], report);
  }
}

function hasHours({ week, seasons }: CalendarConfiguration): boolean {
  return [week, ...seasons.map((season) => season.week)].some((one) =>
    Object.values(one).some((spans) => spans.length > 0),
  );
}

function checkHolidays(holidays: readonly HolidayConfiguration[], keys: Keys, report: Report): void {
  const names = new Map<string, string>();
  holidays.forEach(({ name, on, spans }, index) => {
    const here = [...keys, index];
    if (spans) checkDay(spans, [...here, 'spans'], report);
    if (typeof on === 'string' && !isRealDay(on)) {
      report([...here, 'on'], `there is no day ${on}; correct the month or the day`);
    }
    if (typeof on !== 'string' && 'nth' in on && on.nth === 0) {
      report([...here, 'on', 'nth'], 'the first one has number 1, the last one -1; 0 is none of them');
    }
    const day = JSON.stringify(on);
    const earlier = names.get(day);
    if (earlier !== undefined) {
      report(here, `"${name}" is on the same day as "${earlier}", which goes before it; keep one of them`);
    }
    names.set(day, name);
  });
}
