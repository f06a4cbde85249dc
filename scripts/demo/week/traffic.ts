import { ATELIER, SHOP } from '../people.ts';
import type { Chance } from './chance.ts';
import type { SiteClock } from './site-clock.ts';

const HOUR_MS = 3_600_000;
/** How busy the hours of a day are; few write while nobody is there. */
const HOURS = [
  0.3, 0.2, 0.1, 0, 0, 0.2, 0.6, 2, 9, 14, 18, 21, 15, 13, 15, 16, 17, 15, 16, 15, 3, 2.4, 1.2, 0.6,
];
/** From Sunday on. */
const DAYS = [0.6, 1.25, 1.1, 1, 1, 0.95, 0.7];
const ATELIER_SHARE = 0.12;
/** The last minutes are busy, so that there is something to see when the demo opens. */
const RUSH_MS = 15 * 60_000;
const RUSH = 44;

export interface Arrival {
  readonly at: number;
  readonly siteId: string;
}

/** When somebody writes, and where: by time. */
export function drawArrivals(
  { count, from, to }: { readonly count: number; readonly from: number; readonly to: number },
  clock: SiteClock,
  chance: Chance,
): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  const add = (at: number): void => {
    arrivals.push({ at, siteId: chance.chance(ATELIER_SHARE) ? ATELIER : SHOP });
  };
  const slots: { readonly start: number; readonly weight: number }[] = [];
  for (let start = from; start < to; start += HOUR_MS) {
    const { day, hour } = clock.at(start);
    const share = Math.min(to - start, HOUR_MS) / HOUR_MS;
    slots.push({ start, weight: (HOURS[Math.floor(hour)] ?? 1) * (DAYS[day] ?? 1) * share });
  }
  const rush = Math.min(RUSH, Math.ceil(count / 5));
  for (let index = 0; index < count - rush; index += 1) {
    const { start } = chance.weighted(slots, ({ weight }) => weight);
    add(start + Math.floor(chance.next() * Math.min(HOUR_MS, to - start)));
  }
  for (let index = 0; index < rush; index += 1) add(to - Math.floor(chance.next() ** 1.5 * RUSH_MS));
  return arrivals.sort((one, other) => one.at - other.at);
}
