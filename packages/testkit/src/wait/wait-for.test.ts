import { describe, expect, it } from 'vitest';
import { waitFor } from './wait-for.ts';

describe('waitFor', () => {
  function counter() {
    const listeners = new Set<() => void>();
    let value = 0;
    return {
      listeners,
      value: () => value,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      count: () => {
        value += 1;
        for (const listener of listeners) listener();
      },
    };
  }

  it('gives at once what is already there', async () => {
    const { subscribe, listeners } = counter();
    expect(await waitFor(subscribe, () => 'there')).toBe('there');
    expect(listeners.size).toBe(0);
  });

  it('gives the value after the change that makes it so, and listens no more', async () => {
    const { subscribe, count, value, listeners } = counter();
    const third = waitFor(subscribe, () => value() === 3 && value());
    for (let time = 0; time < 5; time += 1) count();
    expect(await third).toBe(3);
    expect(listeners.size).toBe(0);
  });

  it('rejects with what the question throws', async () => {
    const { subscribe, listeners } = counter();
    const asked = waitFor(subscribe, () => {
      throw new RangeError('wrong');
    });
    await expect(asked).rejects.toThrow(RangeError);
    expect(listeners.size).toBe(0);
  });

  it('gives up with the words for what was waited for', async () => {
    const { subscribe, listeners } = counter();
    const never = waitFor(subscribe, () => false, { what: 'the end of the world', timeoutMs: 1 });
    await expect(never).rejects.toThrow('the end of the world');
    expect(listeners.size).toBe(0);
  });
});
