import { expect, it } from 'vitest';
import { Allowance } from './allowance.ts';

it('lets a few through at once, and from then on one in a while', () => {
  const allowance = new Allowance(3, 500);
  for (let count = 0; count < 3; count += 1) {
    expect(allowance.waitMs(1_000)).toBe(0);
    allowance.take(1_000);
  }
  expect(allowance.waitMs(1_000)).toBe(500);
  expect(allowance.waitMs(1_400)).toBe(100);
  allowance.take(1_500);
  expect(allowance.waitMs(1_500)).toBe(500);
});

it('gives all of it back to who has rested', () => {
  const allowance = new Allowance(2, 500);
  allowance.take(0);
  allowance.take(0);
  expect(allowance.waitMs(10_000)).toBe(0);
  allowance.take(10_000);
  expect(allowance.waitMs(10_000)).toBe(0);
  allowance.take(10_000);
  expect(allowance.waitMs(10_000)).toBe(500);
});
