import { expect, it } from 'vitest';
import { DAY_MS } from './epoch-day.ts';
import { easter, nthWeekday } from './moving-days.ts';

const date = (day: number | null) =>
  day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);

it.each([
  [1961, '1961-04-02', '1961-04-09'],
  [2000, '2000-04-23', '2000-04-30'],
  [2008, '2008-03-23', '2008-04-27'],
  [2024, '2024-03-31', '2024-05-05'],
  [2025, '2025-04-20', '2025-04-20'],
  [2026, '2026-04-05', '2026-04-12'],
  [2027, '2027-03-28', '2027-05-02'],
  [2038, '2038-04-25', '2038-04-25'],
])('[E6] Easter of %i', (year, western, eastern) => {
  expect(date(easter(year, 'western'))).toBe(western);
  expect(date(easter(year, 'eastern'))).toBe(eastern);
});

it('[E6] Easter is a Sunday of spring in every year', () => {
  for (let year = 1900; year < 2200; year++) {
    for (const church of ['western', 'eastern'] as const) {
      const day = new Date(easter(year, church) * DAY_MS);
      expect(day.getUTCDay()).toBe(0);
      expect([3, 4, 5]).toContain(day.getUTCMonth() + 1);
    }
  }
});

it.each([
  [2026, 1, 'thu', 1, '2026-01-01'],
  [2026, 2, 'sun', -1, '2026-02-22'],
  [2026, 5, 'fri', 5, '2026-05-29'],
  [2026, 6, 'wed', -4, '2026-06-03'],
  [2026, 6, 'fri', 5, null],
  [2026, 2, 'sun', -5, null],
  [2026, 6, 'fri', 0, null],
] as const)('[E6] in %i-%i, %s number %i', (year, month, weekday, nth, expected) => {
  expect(date(nthWeekday(year, month, weekday, nth))).toBe(expected);
});
