import { currentLocale, daysBetween, formatTime } from '@deskbell/ui';
import { laterText } from './later-text.ts';

/**
 * When somebody is back, in the reader's own time zone and words: "We are back tomorrow at 09:00". `null` when nobody knows,
 * and when the time has come and nobody is there yet: a promise is not repeated once it is broken.
 */
export function openingLine(opensAt: number | null, now: number): string | null {
  if (opensAt === null || opensAt <= now) return null;
  const { tag } = currentLocale();
  const days = daysBetween(now, opensAt);
  const time = formatTime(opensAt);
  if (days < 2) {
    const day = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day');
    return laterText.backSoon(day, time);
  }
  // Within a week the name of the day is enough; the same day next week is not this week's.
  const date: Intl.DateTimeFormatOptions = days < 7 ? {} : { day: 'numeric', month: 'long' };
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', ...date }).format(opensAt);
  return laterText.backOn(day, time);
}

/** When the line would say something else, in milliseconds from now: at midnight, or when the time has come. */
export function openingLineHoldsMs(opensAt: number, now: number): number {
  return Math.min(opensAt, new Date(now).setHours(24, 0, 0, 0)) - now;
}
