import { currentLocale } from '@deskbell/ui';
import { durationWords } from '../time/duration-words.ts';

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A time span as configurations write it (`1h30m`), in milliseconds. */
export function writtenMs(written: string): number {
  let sum = 0;
  for (const [, amount = '', unit = ''] of written.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
    sum += Number(amount) * (UNITS_MS[unit] ?? 0);
  return sum;
}

/** The same in the reader's words: `1 hr 30 min`. */
export function writtenWords(written: string): string {
  return durationWords(writtenMs(written), currentLocale().tag);
}
