import type { Readable } from './readable.ts';

/** Waits until a value is known, which is `null` before. */
export function untilKnown(readable: Readable<unknown>): Promise<void> {
  if (readable.value !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = readable.subscribe(() => {
      stop();
      resolve();
    });
  });
}
