import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { VisitorClient } from '@deskbell/sdk/visitor';
import { type Latencies, latenciesUntil, startRelay, visitorOf } from './lib/relay.ts';

const SOCKETS = 100;
const FLOOD_MS = Number(process.env['FLOOD_SECONDS'] ?? 10) * 1_000;
/** Those who are measured write as fast as they can; everybody else's limits are the ones of every installation. */
const limits = {
  visitorMessages: { perSecond: 100_000, burst: 100_000 },
  addressMessages: { perSecond: 100_000, burst: 100_000 },
};

// What its main thread has worked is read from the system, as only Linux tells it.
test.runIf(process.platform === 'linux')(
  '[A3] a hundred flooding sockets are cut off, and delay nobody',
  async () => {
    await using server = await startRelay({ config: { limits } });
    const visitor = visitorOf(server.url);
    await visitor.conversations.current.value.messages.send('hello');
    const quiet = await pacedLatencies(server.pid ?? 0, visitor, 2_000);
    const flood = fork(fileURLToPath(new URL('./lib/flood-process.ts', import.meta.url)), [
      String(server.port),
      String(SOCKETS),
    ]);
    try {
      const during = await pacedLatencies(server.pid ?? 0, visitor, FLOOD_MS);
      flood.send('how much');
      const [{ sent, cuts }] = (await once(flood, 'message')) as [{ sent: number; cuts: number }];
      console.log(
        `${String(SOCKETS)} flooding sockets: ${String(sent)} commands in ${String(FLOOD_MS / 1_000)} s, cut off ${String(cuts)} times; ` +
          `${String(during.count)} messages of others: p50 ${during.p50Ms.toFixed(1)} ms, p99 ${during.p99Ms.toFixed(1)} ms ` +
          `(quiet: ${quiet.p50Ms.toFixed(1)} and ${quiet.p99Ms.toFixed(1)}), ` +
          `p99 of the server's work before one is acknowledged ${during.workP99Ms.toFixed(1)} ms (quiet: ${quiet.workP99Ms.toFixed(1)})`,
      );
      expect(cuts).toBeGreaterThan(SOCKETS);
      // Time at work, not time on the clock: the flood itself and everything else here wants the same two cores.
      expect(during.workP99Ms).toBeLessThan(500);
    } finally {
      flood.disconnect();
      await once(flood, 'exit');
      await visitor.close();
    }
  },
);

function pacedLatencies(serverPid: number, visitor: VisitorClient, ms: number): Promise<Latencies> {
  return latenciesUntil(visitor, sleep(ms), { serverPid, pauseMs: 15 });
}
