import { describe, expect, it } from 'vitest';
import { roundedRange } from './rounded-range.ts';

describe('roundedRange', () => {
  it.each([
    [
      { fromMs: 0, toMs: 400 },
      { fromMs: 0, toMs: 10_000 },
    ],
    [
      { fromMs: 14_000, toMs: 71_000 },
      { fromMs: 10_000, toMs: 80_000 },
    ],
    [
      { fromMs: 100_000, toMs: 301_000 },
      { fromMs: 90_000, toMs: 330_000 },
    ],
    [
      { fromMs: 700_000, toMs: 1_201_000 },
      { fromMs: 660_000, toMs: 1_260_000 },
    ],
    [
      { fromMs: 3_700_000, toMs: 7_300_000 },
      { fromMs: 3_600_000, toMs: 7_500_000 },
    ],
  ])('[R8] %o is told as %o', (range, told) => {
    expect(roundedRange(range)).toEqual(told);
  });
});
