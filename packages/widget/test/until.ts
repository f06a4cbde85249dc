import { waitUntil } from '@open-wc/testing';

/** Waits until it holds: parts, their texts and what they ask for come one after the other. */
export function until(holds: () => unknown): Promise<void> {
  return waitUntil(() => Boolean(holds()), undefined, { timeout: 8_000 });
}
