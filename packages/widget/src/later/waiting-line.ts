import type { Waiting } from '@deskbell/sdk/visitor';
import { currentLocale } from '@deskbell/ui';
import { laterText } from './later-text.ts';
import { rangeWords } from './range-words.ts';

/** Place and expected wait in words: "You are number 3. Usually 2–5 minutes." Only the place when nothing else is known. */
export function waitingLine({ position, range }: Waiting): string {
  const place =
    position === 1
      ? laterText.next()
      : laterText.place(new Intl.NumberFormat(currentLocale().tag).format(position));
  if (!range) return place;
  const usually = rangeWords(range, { between: laterText.usually, upTo: laterText.usuallyUpTo });
  return laterText.placeAndRange(place, usually);
}
