import type { Waiting } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { consoleText } from '../localization/console-text.ts';
import { durationWords } from '../time/duration-words.ts';

/** What somebody who waits is told: `No. 2 in line · 1 min to 4 min`. */
export function waitWords({ position, range }: Waiting): string {
  const place = consoleText.inLine(String(position));
  if (!range) return place;
  const { tag } = currentLocale();
  return `${place} · ${consoleText.waitRange(durationWords(range.fromMs, tag), durationWords(range.toMs, tag))}`;
}
