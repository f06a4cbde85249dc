import type { BusinessCalendar } from '../hours/business-calendar.ts';

/** When so much counting time has passed: business hours only, or all time without a calendar. `null`: not in sight. */
export function addTime(calendar: BusinessCalendar | null, from: number, ms: number): number | null {
  return calendar ? calendar.addOpenTime(from, ms) : from + ms;
}

/** How much of the time between counts, in milliseconds. */
export function timeBetween(calendar: BusinessCalendar | null, from: number, to: number): number {
  return calendar ? calendar.openTimeBetween(from, to) : to - from;
}
