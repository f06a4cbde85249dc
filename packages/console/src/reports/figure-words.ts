import { currentLocale } from '@deskbell/ui';
import { durationWords } from '../time/duration-words.ts';

/** Beyond ten minutes nobody counts seconds. */
const MOST_WITH_SECONDS = 600;

/** What stands where there is nothing to say. */
export const NOTHING = '–';

export function numberWords(value: number, digits = 0): string {
  return new Intl.NumberFormat(currentLocale().tag, { maximumFractionDigits: digits }).format(value);
}

/** `82 %`; a dash where there was none. */
export function shareWords(share: number | null): string {
  if (share === null) return NOTHING;
  return new Intl.NumberFormat(currentLocale().tag, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

/** `24 s`, `1 min 12 s`, `19 min`, `2 h 05 min`: as exact as one can act on. */
export function timeWords(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return NOTHING;
  const { tag } = currentLocale();
  const seconds = Math.round(ms / 1_000);
  const rest = seconds % 60;
  if (seconds < 60 || seconds >= MOST_WITH_SECONDS || rest === 0) return durationWords(seconds * 1_000, tag);
  return `${durationWords((seconds - rest) * 1_000, tag)} ${durationWords(rest * 1_000, tag)}`;
}

/** Seconds, for the export. */
export function secondsOf(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms / 100) / 10;
}

/** Percent, for the export. */
export function percentOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1_000) / 10;
}

/** Monday first, in the reader's language. */
export function weekdayName(weekday: number, style: 'long' | 'short'): string {
  // The first of January 1973 was a Monday.
  return new Intl.DateTimeFormat(currentLocale().tag, { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(1973, 0, weekday),
  );
}

export function hourName(hour: number): string {
  return new Intl.DateTimeFormat(currentLocale().tag, { hour: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(1973, 0, 1, hour),
  );
}

/** `3 March`, in a time zone. */
export function dayName(at: number, timeZone: string, style: 'short' | 'full' = 'short'): string {
  const options =
    style === 'short'
      ? ({ day: 'numeric', month: 'short' } as const)
      : ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(currentLocale().tag, { ...options, timeZone }).format(at);
}

export function momentName(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(currentLocale().tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}

export function clockName(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(currentLocale().tag, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(at);
}
