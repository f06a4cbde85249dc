import type { Waiting } from '@deskbell/sdk/visitor';
import { currentLocale } from '@deskbell/ui';
import { laterText } from './later-text.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Place and expected wait in words: "You are number 3. Usually 2–5 minutes." Only the place when nothing else is known. */
export function waitingLine({ position, range }: Waiting): string {
  const place =
    position === 1
      ? laterText.next()
      : laterText.place(new Intl.NumberFormat(currentLocale().tag).format(position));
  return range ? laterText.placeAndRange(place, rangeWords(range)) : place;
}

/** Rounded outwards: a promise must not become narrower than what is known. */
function rangeWords({ fromMs, toMs }: NonNullable<Waiting['range']>): string {
  // Minutes would claim to know more than anybody does.
  const inHours = toMs > 3 * hourMs || (fromMs >= hourMs && toMs > 1.5 * hourMs);
  const unitMs = inHours ? hourMs : minuteMs;
  const from = Math.floor(fromMs / unitMs);
  const to = Math.max(1, Math.ceil(toMs / unitMs));
  const format = (unitDisplay: 'long' | 'short'): Intl.NumberFormat =>
    new Intl.NumberFormat(currentLocale().tag, {
      style: 'unit',
      unit: inHours ? 'hour' : 'minute',
      unitDisplay,
    });
  // After "up to" many languages bend the word; its short form stays as it is. The sentence has its own full stop.
  return from < 1 || from === to
    ? laterText.usuallyUpTo(format('short').format(to).replace(/\.$/, ''))
    : laterText.usually(format('long').formatRange(from, to));
}
