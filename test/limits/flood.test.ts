import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { latenciesUntil, startRelay, visitorOf } from './lib/relay.ts';

const SOCKETS = 100;
const FLOOD_MS = Number(process.env['FLOOD_SECONDS'] ?? 10) * 1_000;
/** Those who are measured write as fast as they can; everybody else's limits are the ones of every installation. */
const limits = {
  visitorMessages: { perSecond: 100_000, burst: 100_000 },
  addressMessages: { perSecond: 100_000, burst: 100_000 },
};

test('[A3] a hundred flooding sockets are cut off, and delay nobody', async () => {
  await using server = await startRelay({ config: { limits } });
  const visitor = visitorOf(server.url);
  await visitor.conversations.current.value.messages.send('hello');
  const quiet = await pacedLatencies(visitor, 2_000);
  const flood = fork(fileURLToPath(new URL('./lib/flood-process.ts', import.meta.url)), [
    String(server.port),
    String(SOCKETS),
  ]);
  try {
    const during = await pacedLatencies(visitor, FLOOD_MS);
    flood.send('how much');
    const [{ sent, cuts }] = (await once(flood, 'message')) as [{ sent: number; cuts: number }];
    console.log(
      `${String(SOCKETS)} flooding sockets: ${String(sent)} commands in ${String(FLOOD_MS / 1_000)} s, cut off ${String(cuts)} times; ` +
        `${String(during.count)} messages of others: p50 ${during.p50Ms.toFixed(1)} ms, p99 ${during.p99Ms.toFixed(1)} ms ` +
        `(quiet: ${quiet.p50Ms.toFixed(1)} and ${quiet.p99Ms.toFixed(1)})`,
    );
    expect(cuts).toBeGreaterThan(SOCKETS);
    expect(during.p99Ms).toBeLessThan(500);
  } finally {
    flood.disconnect();
    await once(flood, 'exit');
    await visitor.close();
  }
});

function pacedLatencies(visitor: Parameters<typeof latenciesUntil>[0], ms: number) {
  return latenciesUntil(visitor, sleep(ms), 15);
}
