import { setTimeout as lasting } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { SeededRandom } from '@deskbell/testkit';
import { type RawAnswer, RawClient } from '../crowd/raw-client.ts';
import { ChaosProxy } from '../proxy/chaos-proxy.ts';
import type { FloodFigures, FloodOptions } from './start-flood.ts';

/** Commands that a socket sends in one go. */
const BURST = 100;
/** Between being cut off and coming back. */
const PAUSE_MS = 1_000;

const { port, sockets, addresses, siteId, origin } = workerData as FloodOptions;
const figures: FloodFigures = { refused: 0, cutOff: 0 };
let isOver = false;
parentPort?.on('message', () => {
  isOver = true;
});

const note = ({ error }: RawAnswer): void => {
  if (error?.code === 'rate_limited') figures.refused += 1;
};

async function flood(url: string): Promise<void> {
  while (!isOver) {
    const client = await RawClient.connect({ url, siteId, origin }).catch(() => undefined);
    while (client?.isOpen && !isOver) {
      const answers = Array.from({ length: BURST }, () => client.request('heads:get', {}));
      for (const answer of answers) void answer.then(note);
      await Promise.race([answers.at(-1), client.closed()]);
    }
    if (client?.endedWith === 'rate_limited') figures.cutOff += 1;
    client?.close();
    await lasting(PAUSE_MS);
  }
}

const proxies = await Promise.all(
  Array.from({ length: addresses }, (_, index) =>
    ChaosProxy.start({ port, random: new SeededRandom(index), address: `127.0.1.${String(index + 1)}` }),
  ),
);
await Promise.all(
  Array.from({ length: sockets }, (_, index) => flood(proxies[index % proxies.length]?.url ?? '')),
);
await Promise.all(proxies.map((proxy) => proxy[Symbol.asyncDispose]()));
parentPort?.postMessage(figures);
parentPort?.close();
