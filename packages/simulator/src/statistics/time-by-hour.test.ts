import { expect, it } from 'vitest';
import { distributionOf } from './distribution.ts';
import { HOUR_MS, TimeByHour } from './time-by-hour.ts';

it('adds up a value over the hours that it spans, and nothing after the period', () => {
  const time = new TimeByHour(1_000, 1_000 + 3 * HOUR_MS);
  time.change(2, 1_000 + HOUR_MS / 2);
  time.change(-1, 1_000 + 1.5 * HOUR_MS);
  expect(time.sumsUntil(1_000 + 10 * HOUR_MS)).toEqual([HOUR_MS, 1.5 * HOUR_MS, HOUR_MS]);
});

it('describes how values are spread', () => {
  expect(distributionOf(Array.from({ length: 100 }, (_, index) => 100 - index))).toEqual({
    count: 100,
    mean: 50.5,
    p50: 50,
    p90: 90,
    p99: 99,
    max: 100,
  });
  expect(distributionOf([])).toMatchObject({ count: 0, mean: 0, p90: 0, max: 0 });
});
