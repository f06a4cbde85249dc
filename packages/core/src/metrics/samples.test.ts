import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Samples } from './samples.ts';

const of = (...values: number[]) => {
  const samples = new Samples();
  for (const value of values) samples.add(value);
  return samples.distribution();
};

it('sums up what there is, and nothing when there is nothing', () => {
  expect(of()).toBeNull();
  expect(of(7)).toEqual({ count: 1, meanMs: 7, medianMs: 7, p90Ms: 7, p95Ms: 7 });
  // Half of four do not exceed 2; nine tenths need all of them.
  expect(of(4, 1, 3, 2)).toEqual({ count: 4, meanMs: 2.5, medianMs: 2, p90Ms: 4, p95Ms: 4 });
  // Nine of ten do not exceed 9.
  expect(of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)).toMatchObject({ medianMs: 5, p90Ms: 9, p95Ms: 10 });
});

it('finds the same percentiles as sorting does, among equals too', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 200 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
      expect(of(...values)).toMatchObject({
        count: values.length,
        medianMs: quantile(0.5),
        p90Ms: quantile(0.9),
        p95Ms: quantile(0.95),
      });
    }),
  );
});
