import type { Clock } from '@deskbell/core';

/** Timers of Node hold at most this many milliseconds (about 25 days); longer waits are made of several. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The real time. Its timers alone do not keep the process alive. A wait is measured when it begins: setting the machine's
 * clock back or forth meanwhile does not stretch or cut it.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt: (at, callback) => {
    let timer: NodeJS.Timeout;
    const wait = (ms: number): void => {
      const step = Math.min(ms, LONGEST_TIMER_MS);
      timer = setTimeout(() => (ms > step ? wait(ms - step) : callback()), step);
      timer.unref();
    };
    // Node rounds down: a millisecond more, so that `at` has been reached when the callback looks at the clock.
    wait(Math.max(0, at - Date.now()) + 1);
    return () => {
      clearTimeout(timer);
    };
  },
};
