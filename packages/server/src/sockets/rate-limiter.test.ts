import { FakeClock } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

describe('RateLimiter', () => {
  it('lets a burst through, then one each time the bucket has a token again', () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter({ perSecond: 2, burst: 3 }, clock);
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 500]);
    clock.advance(499);
    expect(limiter.take('a')).toBe(1);
    clock.advance(1);
    expect(limiter.take('a')).toBe(0);
  });

  it('keeps keys apart', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, new FakeClock());
    expect(limiter.take('a')).toBe(0);
    expect(limiter.take('b')).toBe(0);
    expect(limiter.take('a')).toBe(1_000);
  });

  it('forgets nobody who could not have a full bucket by now', () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter({ perSecond: 1, burst: 10 }, clock);
    clock.advance(9_999);
    for (let count = 0; count < 10; count += 1) limiter.take('a');
    clock.advance(1);
    // The turn of the generations comes right after the burst.
    expect(limiter.take('b')).toBe(0);
    expect(limiter.take('a')).toBeGreaterThan(0);
    clock.advance(10_000);
    expect(limiter.take('a')).toBe(0);
  });

  it('gives nothing for a clock that was set back', () => {
    let now = 1_000_000;
    const limiter = new RateLimiter(
      { perSecond: 1, burst: 1 },
      { now: () => now, wakeAt: () => () => undefined },
    );
    limiter.take('a');
    now -= 500_000;
    expect(limiter.take('a')).toBe(1_000);
    now += 1_000;
    expect(limiter.take('a')).toBe(0);
  });
});
