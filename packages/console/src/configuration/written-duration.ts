import { durationMs } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { durationWords } from '../time/duration-words.ts';

const UNITS_MS = [86_400_000, 3_600_000, 60_000, 1_000];

/**
 * A time span as configurations write it (`1h30m`), in the reader's words: `1 hr 30 min`. Nothing is rounded: what is set is what is
 * shown.
 */
export function writtenWords(written: string): string {
  const locale = currentLocale().tag;
  let left = durationMs(written);
  const parts: string[] = [];
  for (const unit of UNITS_MS) {
    const whole = Math.floor(left / unit) * unit;
    if (whole > 0) parts.push(durationWords(whole, locale));
    left -= whole;
  }
  return parts.join(' ') || durationWords(0, locale);
}
