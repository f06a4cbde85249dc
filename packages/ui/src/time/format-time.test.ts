import { expect, it } from 'vitest';
import { daysBetween, formatAgo, formatDay } from './format-time.ts';

const at = (day: number, hour = 12): number => new Date(2026, 2, day, hour).getTime();

it('names days as people do', () => {
  expect(formatDay(at(10, 1), at(10, 23))).toBe('Today');
  expect(formatDay(at(9, 23), at(10, 1))).toBe('Yesterday');
  expect(formatDay(at(6), at(10))).toBe('Friday');
  expect(formatDay(at(1), at(10))).toBe('Sunday, March 1');
  expect(formatDay(new Date(2025, 2, 1).getTime(), at(10))).toBe('Saturday, March 1, 2025');
});

it('counts days of the calendar, over the change of the clocks too', () => {
  expect(daysBetween(new Date(2026, 2, 28, 23).getTime(), new Date(2026, 2, 30, 1).getTime())).toBe(2);
});

it('tells how long ago in the largest fitting unit, and never of the future', () => {
  const now = at(10);
  expect(formatAgo(now + 5_000, now)).toBe('now');
  expect(formatAgo(now - 5 * 60_000, now)).toBe('5 min. ago');
  expect(formatAgo(now - 3 * 3_600_000, now)).toBe('3 hr. ago');
  expect(formatAgo(at(8), now)).toBe('2 days ago');
  expect(formatAgo(at(1), now)).toBe('Mar 1, 2026');
});
