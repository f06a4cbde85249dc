import { DAY_MS } from './epoch-day.ts';
import { dateToEpochDay, isDate } from './spans-of-day.ts';

/** Whether a date (`2026-12-25`), or a day of some year (`02-29`), exists. */
export function isRealDay(text: string): boolean {
  const date = isDate(text) ? text : `2028-${text}`;
  return new Date(dateToEpochDay(date) * DAY_MS).toISOString().startsWith(date);
}
