import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface FloodOptions {
  readonly port: number;
  readonly siteId: string;
  readonly origin: string;
  readonly sockets: number;
  /** From so many addresses they come. */
  readonly addresses: number;
}

/** What became of a flood. */
export interface FloodFigures {
  /** Commands that were refused because there were too many. */
  refused: number;
  /** Sockets that were cut off for it. */
  cutOff: number;
}

/** Sockets that send as fast as they can, from a thread of their own, and come back when they are cut off. */
export function startFlood(options: FloodOptions): { stop(): Promise<FloodFigures> } {
  const thread = new Worker(new URL('flood-thread.ts', import.meta.url), { workerData: options });
  return {
    stop: async () => {
      const told = once(thread, 'message');
      thread.postMessage('stop');
      const [figures] = (await told) as [FloodFigures];
      await thread.terminate();
      return figures;
    },
  };
}
