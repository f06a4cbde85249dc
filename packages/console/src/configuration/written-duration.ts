import { durationMs } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { durationWords } from '../time/duration-words.ts';

/** A time span as configurations write it (`1h30m`), in the reader's words: `1 hr 30 min`. */
export function writtenWords(written: string): string {
  return durationWords(durationMs(written), currentLocale().tag);
}
