import type { Readable } from '@deskbell/sdk/agent';

/** The present time in milliseconds since 1970, told to everybody who shows how long something has lasted. */
export type Ticker = Readable<number>;

/**
 * One timer for the whole page, whoever and however many listen; none while nobody does or while the page is hidden.
 */
export function createTicker(present: () => number = Date.now, intervalMs = 1_000): Ticker {
  const listeners = new Set<(now: number) => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = (): void => {
    const now = present();
    for (const listener of listeners) listener(now);
  };
  const run = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (listeners.size === 0 || document.hidden) return;
    timer = setInterval(tell, intervalMs);
  };
  const wake = (): void => {
    run();
    if (!document.hidden) tell();
  };
  return {
    get value() {
      return present();
    },
    subscribe(listener) {
      if (listeners.size === 0) document.addEventListener('visibilitychange', wake);
      listeners.add(listener);
      if (timer === undefined) run();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', wake);
        run();
      };
    },
  };
}
