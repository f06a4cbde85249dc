import type { Clock } from '@deskbell/core';

/** The present, moved: so that what is set up now was set up before the demo's week. */
export function shiftedClock(byMs: number): Clock {
  return {
    now: () => Date.now() + byMs,
    wakeAt: (at, callback) => {
      const timer = setTimeout(callback, Math.min(Math.max(0, at - byMs - Date.now()), LONGEST_MS));
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

/** What a timer can be set to. */
const LONGEST_MS = 2 ** 31 - 1;
