import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const many = (draw: () => number): { mean: number; spread: number } => {
  const values = Array.from({ length: 100_000 }, draw);
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) };
};

describe('chance', () => {
  it('repeats itself by its seed and stream', () => {
    const draw = (seed: number, stream?: string): number[] => {
      const random = new Random(seed, stream);
      return [random.next(), random.next(), random.next()];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1, 'arrivals')).not.toEqual(draw(1, 'patience'));
  });

  it('is evenly spread', () => {
    const random = new Random(1);
    const { mean, spread } = many(() => random.next());
    expect(mean).toBeCloseTo(0.5, 2);
    expect(spread).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });

  it('has the distributions it promises', () => {
    const random = new Random(2);
    const exponential = many(() => random.exponential(300));
    expect(exponential.mean / 300).toBeCloseTo(1, 1);
    expect(exponential.spread / 300).toBeCloseTo(1, 1);
    const lognormal = many(() => random.lognormal(300, 0.6));
    expect(lognormal.mean / 300).toBeCloseTo(1, 1);
    expect(lognormal.spread / 300).toBeCloseTo(0.6, 1);
    const poisson = many(() => random.poisson(2.5));
    expect(poisson.mean).toBeCloseTo(2.5, 1);
    expect(poisson.spread).toBeCloseTo(Math.sqrt(2.5), 1);
    expect(many(() => random.poisson(0)).mean).toBe(0);
  });

  it('picks as often as the weights say', () => {
    const random = new Random(3);
    const picked = many(() =>
      random.weighted([
        { item: 1, weight: 3 },
        { item: 0, weight: 1 },
      ]),
    );
    expect(picked.mean).toBeCloseTo(0.75, 2);
  });
});
