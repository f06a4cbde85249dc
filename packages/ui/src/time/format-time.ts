import { currentLocale } from '../localization/localization.ts';

const day = 24 * 60 * 60 * 1000;
const kinds = {
  time: { hour: 'numeric', minute: '2-digit' },
  full: { dateStyle: 'long', timeStyle: 'short' },
  weekday: { weekday: 'long' },
  dayOfYear: { weekday: 'long', day: 'numeric', month: 'long' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
/** Making one takes a hundred times as long as using it, and each line of a timeline has several. */
const formats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** `14:05`, or `2:05 PM` where people write it so. */
export function formatTime(at: number): string {
  return format(at, 'time');
}

/** Day and time in full, for titles and for screen readers. */
export function formatDateTime(at: number): string {
  return format(at, 'full');
}

/** The name of a day as seen from `now`: `Today`, `Yesterday`, `Tuesday` within the last week, else the date. */
export function formatDay(at: number, now: number): string {
  const age = daysBetween(at, now);
  if (age === 0 || age === 1) {
    return capitalised(relativeFormat('long').format(-age, 'day'));
  }
  if (age > 1 && age < 7) return capitalised(format(at, 'weekday'));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return capitalised(format(at, sameYear ? 'dayOfYear' : 'day'));
}

/** How long ago, in the largest fitting unit: `now`, `5 min. ago`, `3 hr. ago`, `2 days ago`; the date after a week. */
export function formatAgo(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  const relative = relativeFormat('short');
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour');
  const days = Math.max(1, daysBetween(at, now));
  return days < 7 ? relative.format(-days, 'day') : format(at, 'date');
}

/** Whole days of the calendar between two moments, in the reader's time zone. */
export function daysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function format(at: number, kind: keyof typeof kinds): string {
  const { tag } = currentLocale();
  const key = tag + kind;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, kinds[kind]);
  formats.set(key, known);
  return known.format(at);
}

function relativeFormat(style: 'long' | 'short'): Intl.RelativeTimeFormat {
  const { tag } = currentLocale();
  const key = tag + style;
  const known = relativeFormats.get(key) ?? new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style });
  relativeFormats.set(key, known);
  return known;
}

function capitalised(name: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(currentLocale().tag) + rest.join('');
}
