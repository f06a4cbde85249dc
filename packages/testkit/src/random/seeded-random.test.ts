import { describe, expect, it } from 'vitest';
import { SeededRandom } from './seeded-random.ts';

describe('SeededRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const run = (seed: number) => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('reaches both ends of a range and nothing beyond', () => {
    const random = new SeededRandom(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect(seen).toEqual(new Set([3, 4, 5, 6]));
  });

  it('keeps all items when it shuffles', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    expect(new SeededRandom(3).shuffle(items).toSorted((a, b) => a - b)).toEqual(items);
  });
});
