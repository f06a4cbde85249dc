import { FakeClock } from '@deskbell/testkit';
import { expect, test } from 'vitest';
import { GrowingDelay } from './growing-delay.ts';

const rate = { perSecond: 1 / 60, burst: 3 };

test('lets a burst through, then makes each wait twice the one before, up to a quarter of an hour', () => {
  const clock = new FakeClock();
  const delay = new GrowingDelay(clock, rate);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    expect(delay.waitMs('eva')).toBe(0);
    delay.count('eva');
  }
  const waits: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    waits.push(Math.round(delay.waitMs('eva') / 60_000));
    clock.advance(delay.waitMs('eva'));
    // Whoever guesses uses up all that has been refilled meanwhile.
    while (delay.waitMs('eva') === 0) delay.count('eva');
  }
  expect(waits).toEqual([1, 2, 4, 8]);
  expect(delay.waitMs('eva')).toBeLessThanOrEqual(15 * 60_000);
});

test('never locks for good, and forgets after a quiet while', () => {
  const clock = new FakeClock();
  const delay = new GrowingDelay(clock, rate);
  for (let attempt = 0; attempt < 1_000; attempt += 1) delay.count('eva');
  expect(delay.waitMs('eva')).toBe(15 * 60_000);
  clock.advance(15 * 60_000);
  expect(delay.waitMs('eva')).toBe(0);
});

test('counts each key by itself', () => {
  const delay = new GrowingDelay(new FakeClock(), rate);
  for (let attempt = 0; attempt < 5; attempt += 1) delay.count('eva');
  expect(delay.waitMs('eva')).toBeGreaterThan(0);
  expect(delay.waitMs('jan')).toBe(0);
});

test('gives back what a good attempt used', () => {
  const delay = new GrowingDelay(new FakeClock(), rate);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    expect(delay.waitMs('office')).toBe(0);
    delay.count('office');
    delay.refund('office');
  }
});
