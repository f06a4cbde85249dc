/** Anything that tells listeners when it has changed; subscribing returns the way to stop. */
export type Subscribe = (listener: () => void) => () => void;

export interface WaitForOptions {
  /** Said when the wait is given up. */
  readonly what?: string;
  /** Default 5000 ms: a safety net against a test that hangs, never a pace. */
  readonly timeoutMs?: number;
}

/**
 * Waits for a state instead of a time: asks `read` at once and after each change until it gives something other than
 * `undefined` or `false`, and returns that.
 *
 * `await waitFor((changed) => timeline.subscribe(changed), () => timeline.entries.length === 3)`
 */
export function waitFor<T>(
  subscribe: Subscribe,
  read: () => T | undefined | false,
  options: WaitForOptions = {},
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let unsubscribe: (() => void) | undefined = undefined;
    let settled = false;
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      unsubscribe?.();
      act();
    };
    const look = () => {
      try {
        const value = read();
        if (value !== undefined && value !== false) settle(() => resolve(value));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`gave up waiting for ${options.what ?? read.toString()}`))),
      options.timeoutMs ?? 5_000,
    );
    unsubscribe = subscribe(look);
    // The listener may have been called inside `subscribe`, before there was anything to unsubscribe.
    if (settled) unsubscribe();
    else look();
  });
}
