import { setImmediate } from 'node:timers/promises';

/** Lets every promise settle that can without input or output. */
export async function settle(): Promise<void> {
  await setImmediate();
}
