import type { Agent } from '@deskbell/core';
import { SIGN_IN, type DemoPerson } from '../people.ts';
import type { Chance } from './chance.ts';
import type { SiteClock } from './site-clock.ts';

export interface ShiftOptions {
  readonly agents: readonly Agent[];
  readonly people: readonly DemoPerson[];
  readonly clock: SiteClock;
  readonly chance: Chance;
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LUNCH_MS = 35 * 60_000;

/** Says when everybody comes, has lunch and goes. Whoever works today is at it when the demo opens. */
export function planShifts(
  { agents, people, clock, chance, from, to }: ShiftOptions,
  plan: (time: number, agentId: string, works: boolean) => void,
): void {
  const minutes = (most: number): number => chance.int(-most, most) * 60_000;
  for (const person of people) {
    const agent = agents.find(({ email }) => email === person.email);
    const { shift } = person;
    if (!agent || !shift) continue;
    for (let midnight = clock.midnight(from); midnight < to; midnight += DAY_MS) {
      const { day } = clock.at(midnight + 12 * HOUR_MS);
      const isToday = midnight + DAY_MS > to;
      if (!shift.days.includes(day) && !(isToday && person.email === SIGN_IN.agent)) continue;
      const begins = midnight + shift.from * HOUR_MS + minutes(6);
      const ends = midnight + shift.to * HOUR_MS + minutes(10);
      const lunch = midnight + ((shift.from + shift.to) / 2) * HOUR_MS + minutes(50);
      plan(Math.max(isToday ? Math.min(begins, to - HOUR_MS) : begins, from), agent.id, true);
      // Nobody is at lunch when the demo opens.
      if (!isToday || lunch + LUNCH_MS < to) {
        plan(lunch, agent.id, false);
        plan(lunch + LUNCH_MS + minutes(4), agent.id, true);
      }
      if (!isToday) plan(ends, agent.id, false);
    }
  }
}
