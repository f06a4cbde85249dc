import { currentLocale } from '@deskbell/ui';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How a sentence says a range: "2–5 minutes", or only its end, short as "5 min". */
interface Sentences {
  between(range: string): string;
  upTo(time: string): string;
}

/** Rounded outwards: a promise must not become narrower than what is known. */
export function rangeWords({ fromMs, toMs }: Range, { between, upTo }: Sentences): string {
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
    ? upTo(format('short').format(to).replace(/\.$/, ''))
    : between(format('long').formatRange(from, to));
}
