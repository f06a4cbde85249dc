import { describe, expect, it } from 'vitest';
import { FakeClock } from './fake-clock.ts';

describe('FakeClock', () => {
  it('stands still by itself', () => {
    const clock = new FakeClock(1_000);
    expect(clock.now()).toBe(1_000);
    expect(clock.now()).toBe(1_000);
  });

  it('fires what is due in order of time, then of asking, each at its own moment', () => {
    const clock = new FakeClock(0);
    const seen: string[] = [];
    const note = (name: string) => () => seen.push(`${name}@${clock.now()}`);
    clock.wakeAt(20, note('late'));
    clock.wakeAt(10, note('first'));
    clock.wakeAt(10, note('second'));
    clock.wakeAt(31, note('never'));
    clock.advance(30);
    expect(seen).toEqual(['first@10', 'second@10', 'late@20']);
    expect(clock.now()).toBe(30);
    expect(clock.pending).toBe(1);
  });

  it('fires what a callback asks for within the same advance', () => {
    const clock = new FakeClock(0);
    const seen: number[] = [];
    const again = () => {
      seen.push(clock.now());
      clock.wakeAt(clock.now() + 10, again);
    };
    clock.wakeAt(10, again);
    clock.advance(35);
    expect(seen).toEqual([10, 20, 30]);
  });

  it('forgets what is cancelled', () => {
    const clock = new FakeClock(0);
    const cancel = clock.wakeAt(10, () => expect.unreachable());
    cancel();
    cancel();
    clock.advance(20);
    expect(clock.pending).toBe(0);
  });

  it('calls back at once, but later, for a moment that has passed', async () => {
    const clock = new FakeClock(100);
    let called = false;
    clock.wakeAt(50, () => (called = true));
    expect(called).toBe(false);
    await Promise.resolve();
    expect(called).toBe(true);
    expect(clock.now()).toBe(100);
  });

  it('lets promises settle between callbacks when advanced asynchronously', async () => {
    const clock = new FakeClock(0);
    const seen: string[] = [];
    clock.wakeAt(10, () => void Promise.resolve().then(() => seen.push('promise')));
    clock.wakeAt(10, () => seen.push('callback'));
    await clock.advanceAsync(10);
    expect(seen).toEqual(['promise', 'callback']);
  });
});
