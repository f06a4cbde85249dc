import { currentLocale } from '../localization/localization.ts';

const day = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `14:05`, or `2:05 PM` where people write it so. */
export function formatTime(at: number): string {
  return format(at, { hour: 'numeric', minute: '2-digit' });
}

/** Day and time in full, for titles and for screen readers. */
export function formatDateTime(at: number): string {
  return format(at, { dateStyle: 'long', timeStyle: 'short' });
}

/** The name of a day as seen from `now`: `Today`, `Yesterday`, `Tuesday` within the last week, else the date. */
export function formatDay(at: number, now: number): string {
  const age = daysBetween(at, now);
  if (age === 0 || age === 1) {
    const name = new Intl.RelativeTimeFormat(currentLocale().tag, { numeric: 'auto' }).format(-age, 'day');
    return capitalised(name);
  }
  if (age > 1 && age < 7) return capitalised(format(at, { weekday: 'long' }));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return capitalised(
    format(at, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }),
  );
}

/** How long ago, in the largest fitting unit: `now`, `5 min. ago`, `3 hr. ago`, `2 days ago`; the date after a week. */
export function formatAgo(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  const relative = new Intl.RelativeTimeFormat(currentLocale().tag, { numeric: 'auto', style: 'short' });
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour');
  const days = Math.max(1, daysBetween(at, now));
  return days < 7
    ? relative.format(-days, 'day')
    : format(at, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Whole days of the calendar between two moments, in the reader's time zone. */
export function daysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = currentLocale().tag + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(currentLocale().tag, options);
  formats.set(key, known);
  return known.format(at);
}

function capitalised(name: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(currentLocale().tag) + rest.join('');
}
