import type { FakeClock } from '@deskbell/testkit';
import { setImmediate } from 'node:timers/promises';

/** Real time after which a test gives up: a safety net, never a pace. */
const PATIENCE_MS = 20_000;

/**
 * Moves time on second by second until something holds; what really happens, at disks and sockets, gets its turns in between.
 *
 * @returns how many milliseconds of the clock it took
 */
export async function advanceUntil(
  clock: FakeClock,
  holds: () => boolean | Promise<boolean>,
  mostMs: number,
): Promise<number> {
  const begun = clock.now();
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    // Some turns of the event loop for each second: what was begun by the last one ends before the next.
    for (let turn = 0; turn < 20; turn += 1) {
      if (await holds()) return clock.now() - begun;
      await setImmediate();
    }
    if (clock.now() - begun < mostMs) await clock.advanceAsync(1_000);
    else if (performance.now() > deadline) throw new Error(`gave up waiting for ${holds.toString()}`);
  }
}
