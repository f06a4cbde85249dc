import { currentLocale } from '@deskbell/ui';
import { type Weekday, weekdays } from './week-spans.ts';

/** `Mon` or `Monday` in the reader's language. */
export function weekdayName(day: Weekday, length: 'short' | 'long' = 'short'): string {
  // 1 January 2024 was a Monday.
  const date = new Date(2024, 0, 1 + weekdays.indexOf(day));
  return new Intl.DateTimeFormat(currentLocale().tag, { weekday: length }).format(date);
}
