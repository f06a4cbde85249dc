import type { Readable } from '../observable/readable.ts';
import type { Platform } from '../platform/platform.ts';
import { backOff } from './back-off.ts';
import type { ConnectionState } from './connection-state.ts';
import { abortable, asDeskbellError } from './errors.ts';
import type { RequestOptions } from './request.ts';

/** A connection, as far as repeating needs it. */
export interface Way {
  readonly platform: Platform;
  readonly connection: {
    readonly state: Readable<ConnectionState>;
    request(name: string, input: unknown, options?: RequestOptions): Promise<unknown>;
  };
}

/**
 * Repeats a command that is safe to repeat until it is answered for good: after a pause, or as soon as the connection has
 * changed. Ends with the client (`disconnected`) and with the caller's patience (`aborted`).
 */
export async function insist(
  { platform, connection }: Way,
  name: string,
  input: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await abortable(connection.request(name, input, { signal }), signal, name);
    } catch (caught) {
      const { retryable, retryAfterMs } = asDeskbellError(caught);
      if (!retryable || connection.state.value.status === 'closed') throw caught;
      await abortable(pause(retryAfterMs ?? backOff(failures, () => platform.random())), signal, name);
    }
  }

  function pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        cancel();
        stop();
        signal?.removeEventListener('abort', go);
        resolve();
      };
      const cancel = platform.after(delayMs, go);
      const stop = connection.state.subscribe(go);
      signal?.addEventListener('abort', go);
    });
  }
}
