import { dayOf } from '@deskbell/core';

/** What is simulated: whole days of a time zone. */
export interface Period {
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
}

const HALF_DAY_MS = 12 * 3_600_000;

/** So many days from the midnight with which a date begins, as the clocks of the time zone have it, DST included. */
export function periodOf(date: string, days: number, timeZone: string): Period {
  const dateOf = new Intl.DateTimeFormat('sv-SE', { timeZone });
  // Noon in Greenwich is the same date almost everywhere; where it is not, half a day makes it so.
  let noon = Date.parse(`${date}T12:00:00Z`);
  while (dateOf.format(noon) > date) noon -= HALF_DAY_MS;
  while (dateOf.format(noon) < date) noon += HALF_DAY_MS;
  const from = dayOf(timeZone, noon).start;
  let to = from;
  for (let day = 0; day < days; day += 1) to = dayOf(timeZone, to).end;
  return { timeZone, from, to };
}
