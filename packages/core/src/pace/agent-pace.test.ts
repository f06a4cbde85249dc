import { expect, it } from 'vitest';
import {
  newPace,
  paceAfterAway,
  paceAfterBack,
  paceAfterDecline,
  paceAfterEnded,
  paceAfterGiven,
  paceAfterMiss,
} from './agent-pace.ts';
import { dayOf } from './day-of.ts';
import { breakDueSince, givenOn, nextPaceChange, pauseOf } from './pause-of.ts';

const PLAN = { breathingMs: 5_000, wrapUpMs: 20_000, breakAfterMs: 60_000, dailyCeiling: 2 };
const NOW = 1_000_000;

it('[P5] leaves an agent alone between two assignments, and while they wrap up', () => {
  const given = paceAfterGiven(null, PLAN, NOW, 0);
  expect(pauseOf(given, NOW + 4_999)).toEqual({ reason: 'breathing', until: NOW + 5_000 });
  expect(nextPaceChange(given, NOW)).toBe(NOW + 5_000);
  expect(pauseOf(given, NOW + 5_000)).toBeNull();
  const ended = paceAfterEnded(given, PLAN, NOW + 1_000, { resolved: true, left: 0 });
  expect(pauseOf(ended, NOW + 1_000)).toEqual({ reason: 'wrapUp', until: NOW + 21_000 });
  expect(nextPaceChange(ended, NOW + 1_000)).toBe(NOW + 5_000);
  expect(nextPaceChange(ended, NOW + 21_000)).toBeNull();
});

it('[P5] has nothing to wrap up when a conversation was handed on', () => {
  const ended = paceAfterEnded(newPace(NOW), PLAN, NOW, { resolved: false, left: 1 });
  expect(pauseOf(ended, NOW)).toBeNull();
  expect(ended.idleSince).toBe(NOW);
});

it('[P5] counts the work of a day, and begins anew with the next', () => {
  const one = paceAfterGiven(null, PLAN, NOW, 100);
  const two = paceAfterGiven(one, PLAN, NOW, 100);
  expect(givenOn(two, 100)).toBe(2);
  expect(givenOn(two, 200)).toBe(0);
  expect(givenOn(paceAfterGiven(two, PLAN, NOW, 200), 200)).toBe(1);
  expect(givenOn(null, 100)).toBe(0);
});

it('[P5] finds a break due after continuous load, until there is none or they come back', () => {
  const given = paceAfterGiven(null, PLAN, NOW, 0);
  const more = paceAfterGiven(given, PLAN, NOW + 50_000, 0);
  expect(breakDueSince(more, PLAN, NOW + 59_999)).toBeNull();
  expect(breakDueSince(more, PLAN, NOW + 60_000)).toBe(NOW);
  const busy = paceAfterEnded(more, PLAN, NOW + 55_000, { resolved: true, left: 1 });
  expect(breakDueSince(busy, PLAN, NOW + 60_000)).toBe(NOW);
  const idle = paceAfterEnded(busy, PLAN, NOW + 56_000, { resolved: true, left: 0 });
  expect(breakDueSince(idle, PLAN, NOW + 60_000)).toBeNull();
  expect(breakDueSince(paceAfterBack(busy, NOW + 57_000, 1), PLAN, NOW + 60_000)).toBeNull();
  expect(breakDueSince(busy, { breakAfterMs: null }, NOW + 60_000)).toBeNull();
});

it('[R5] counts misses in a row, and an answer begins anew', () => {
  const once = paceAfterMiss(null, 2, NOW);
  expect(pauseOf(once, NOW)).toBeNull();
  expect(pauseOf(paceAfterMiss(once, 2, NOW), NOW)).toEqual({ reason: 'notResponding', until: null });
  expect(paceAfterMiss(paceAfterDecline(once, NOW), 2, NOW).notResponding).toBe(false);
  expect(paceAfterMiss(paceAfterGiven(once, PLAN, NOW, 0), 2, NOW).notResponding).toBe(false);
});

it('[P1] ends not responding and wrap-up time when the agent says that they are back', () => {
  const ended = paceAfterEnded(paceAfterMiss(null, 1, NOW), PLAN, NOW, { resolved: true, left: 0 });
  expect(pauseOf(ended, NOW)?.reason).toBe('notResponding');
  expect(pauseOf(paceAfterBack(ended, NOW, 0), NOW)).toBeNull();
});

it('[P5] knows when whoever takes a break means to be back, until they are', () => {
  const away = paceAfterAway(newPace(NOW), NOW, NOW + 900_000);
  expect(away.backAt).toBe(NOW + 900_000);
  expect(paceAfterAway(away, NOW, null)).toEqual(newPace(NOW));
  expect(paceAfterAway(null, NOW, NOW)).toEqual(newPace(NOW));
  expect(paceAfterBack(away, NOW + 1, 0)).toEqual(newPace(NOW));
});

it('[P5] knows days of 23 and 25 hours', () => {
  const hours = ({ start, end }: { start: number; end: number }) => (end - start) / 3_600_000;
  expect(hours(dayOf('Europe/Warsaw', Date.UTC(2026, 2, 29, 12)))).toBe(23);
  expect(hours(dayOf('Europe/Warsaw', Date.UTC(2026, 9, 25, 12)))).toBe(25);
  expect(dayOf('UTC', Date.UTC(2026, 0, 2, 12)).start).toBe(Date.UTC(2026, 0, 2));
});
