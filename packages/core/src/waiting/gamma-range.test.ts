import { expect, it } from 'vitest';
import { gammaRange } from './gamma-range.ts';

// Percentiles of the gamma distribution by the reference implementation of SciPy: gamma.ppf([0.1, 0.9], shape).
it.each([
  [1, 0.1054, 2.3026],
  [2, 0.5318, 3.8897],
  [5, 2.4326, 7.9936],
  [20, 14.5253, 25.9025],
])('[R8] gives the 10th and 90th percentile of a gamma distribution of shape %d', (shape, low, high) => {
  const { from, to } = gammaRange(shape, shape, 1, 1);
  expect(Math.abs(from - low)).toBeLessThan(0.01);
  expect(Math.abs(to - high) / high).toBeLessThan(0.02);
});

it('[R8] never begins in the past', () => {
  expect(gammaRange(1, 4, 4, 1).from).toBe(0);
  expect(gammaRange(0, 0, 1, 1)).toEqual({ from: 0, to: 0 });
});
