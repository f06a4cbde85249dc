import { compileCalendar } from '@deskbell/core';
import type { Weekday } from '@deskbell/protocol';
import type { Period } from './period.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A value from a time on, until the next one. */
export interface Step {
  readonly at: number;
  readonly value: number;
}

/**
 * Values by hours of the day (`09-12`: 5) as they follow each other in a period: their sum where spans overlap, 0 where there
 * is none. The first step stands at the beginning of the period.
 */
export function stepsOf(
  byHours: Readonly<Record<string, number>>,
  { timeZone, from, to }: Period,
  factorOf: (day: Weekday) => number = () => 1,
): readonly Step[] {
  const changes = new Map<number, number>([[from, 0]]);
  const change = (at: number, by: number): void => void changes.set(at, (changes.get(at) ?? 0) + by);
  for (const [hours, value] of Object.entries(byHours)) {
    for (const day of WEEKDAYS) {
      const height = value * factorOf(day);
      if (height === 0) continue;
      const calendar = compileCalendar('hours', {
        timeZone,
        week: { [day]: [spanOf(hours)] },
        holidays: [],
        seasons: [],
      });
      for (let at: number | null = from; at !== null && at < to;) {
        const opens: number | null = calendar.nextOpening(at);
        if (opens === null || opens >= to) break;
        const closes: number = calendar.nextChange(opens) ?? to;
        change(opens, height);
        if (closes < to) change(closes, -height);
        at = closes;
      }
    }
  }
  let sum = 0;
  return [...changes.keys()]
    .sort((a, b) => a - b)
    .map((at) => ({ at, value: (sum += changes.get(at) ?? 0) }));
}

function spanOf(hours: string): { from: string; to: string } {
  const [from = '', to = ''] = hours.split('-').map((time) => (time.includes(':') ? time : `${time}:00`));
  return { from, to };
}
