import { aborted } from '../connection/errors.ts';
import type { Platform } from '../platform/platform.ts';

/** Waits, unless the signal says not to. Up to a quarter longer by chance, so that many programs do not come back as one. */
export function pause(
  { after, random }: Pick<Platform, 'after' | 'random'>,
  ms: number,
  signal: AbortSignal | undefined,
  what: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(aborted(what, signal?.reason));
    };
    const cancel = after(ms * (1 + random() / 4), () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
