import { waitUntil as waitUntilSoon } from '@open-wc/testing';

/** Waits until it holds: on a machine that does much else a second is soon over. */
export function waitUntil(holds: () => unknown, message?: string): Promise<void> {
  return waitUntilSoon(holds, message, { timeout: 8_000 });
}
