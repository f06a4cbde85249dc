import { describe, expect, it } from 'vitest';
import { TypingThrottle } from './typing-throttle.ts';

describe('TypingThrottle', () => {
  it('[D7] lets one sign of typing through in two seconds', () => {
    const throttle = new TypingThrottle();
    const admitted = [0, 500, 1_999, 2_000, 2_100].map((at) => throttle.admit('a', true, at));
    expect(admitted).toEqual([true, false, false, true, false]);
  });

  it('[D7] lets the end through once, and only after a beginning', () => {
    const throttle = new TypingThrottle();
    expect(throttle.admit('a', false, 0)).toBe(false);
    expect(throttle.admit('a', true, 0)).toBe(true);
    expect(throttle.admit('b', false, 1)).toBe(false);
    expect(throttle.admit('a', false, 1)).toBe(true);
    expect(throttle.admit('a', false, 2)).toBe(false);
    expect(throttle.admit('a', true, 3)).toBe(false);
    expect(throttle.admit('a', true, 2_000)).toBe(true);
  });
});
