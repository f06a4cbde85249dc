import { expect, it } from 'vitest';
import { PassingThrottle } from './passing-throttle.ts';

it('[D7] tells the same once per interval, and what is urgent as soon as it is something else', () => {
  const throttle = new PassingThrottle(400);
  expect(throttle.admit('c1', 'looking', 0)).toBe(true);
  expect(throttle.admit('c1', 'looking', 100, { urgent: true })).toBe(false);
  expect(throttle.admit('c1', 'replying', 100, { urgent: true })).toBe(true);
  expect(throttle.admit('c1', 'hello', 200)).toBe(false);
  expect(throttle.admit('c1', 'hello', 500)).toBe(true);
  expect(throttle.admit('c2', 'hello', 600, { urgent: true })).toBe(true);
});

it('goes on when the clock is set back', () => {
  const throttle = new PassingThrottle(400);
  expect(throttle.admit('c1', 'hello', 10_000)).toBe(true);
  expect(throttle.admit('c1', 'hello', 5_000)).toBe(true);
});
