const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `45 s`, `3 min`, `2 h 05 min`, `4 d` in the language of the reader; never negative, whatever the two clocks say. */
export function durationWords(durationMs: number, locale: string): string {
  const lasted = Math.max(0, durationMs);
  if (lasted < MINUTE) return unit(Math.floor(lasted / SECOND), 'second', locale);
  if (lasted < HOUR) return unit(Math.floor(lasted / MINUTE), 'minute', locale);
  if (lasted >= DAY) return unit(Math.floor(lasted / DAY), 'day', locale);
  const hours = unit(Math.floor(lasted / HOUR), 'hour', locale);
  const minutes = Math.floor((lasted % HOUR) / MINUTE);
  return minutes === 0 ? hours : `${hours} ${unit(minutes, 'minute', locale)}`;
}

/** How pressing a wait is: people answer within a minute, and after five something is wrong. */
export function waitUrgency(waitedMs: number): 'fresh' | 'due' | 'late' {
  if (waitedMs < MINUTE) return 'fresh';
  return waitedMs < 5 * MINUTE ? 'due' : 'late';
}

const formats = new Map<string, Intl.NumberFormat>();

function unit(count: number, name: 'second' | 'minute' | 'hour' | 'day', locale: string): string {
  const key = `${locale} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
    formats.set(key, format);
  }
  return format.format(count);
}
