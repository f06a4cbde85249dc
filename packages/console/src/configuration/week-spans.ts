import type { SiteConfiguration } from '@deskbell/sdk/agent';

export type Calendar = SiteConfiguration['calendars'][string];
export type Week = Calendar['week'];
export type Weekday = keyof Week;

/** The days of a week, from Monday. */
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const DAY = 24 * 60;

/** A piece of one day, in minutes since midnight. */
export interface DayPiece {
  readonly from: number;
  readonly to: number;
}

/** What is open on each day; a span past midnight is a piece of two days. */
export function dayPieces(week: Week): ReadonlyMap<Weekday, readonly DayPiece[]> {
  const pieces = new Map<Weekday, DayPiece[]>(weekdays.map((day) => [day, []]));
  for (const [index, day] of weekdays.entries()) {
    for (const span of week[day] ?? []) {
      const from = minutes(span.from);
      const to = minutes(span.to);
      if (to > from) pieces.get(day)?.push({ from, to });
      else {
        pieces.get(day)?.push({ from, to: DAY });
        const next = weekdays[(index + 1) % weekdays.length];
        if (to > 0 && next !== undefined) pieces.get(next)?.push({ from: 0, to });
      }
    }
  }
  return pieces;
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
