import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { expect, test } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { UNLIMITED } from '../lib/unlimited.ts';
import { ORIGIN, visitorOf } from './lib/relay.ts';
import { SwitchProxy } from './lib/switch-proxy.ts';

const CLIENTS = Number(process.env['RESTART_CLIENTS'] ?? 300);
/** One in so many cannot have a WebSocket. */
const POLLING = 10;
const BUCKET_MS = 250;
const env = { DESKBELL_DEMO_URL: ORIGIN };
const config = { limits: UNLIMITED };

test('[D12] a server takes over from another on the same data: nobody sees an error, and everybody is back within ten seconds', async () => {
  await using data = await temporaryDirectory();
  const options = { config, env, dataDir: data.path };
  await using first = await DeskbellProcess.create(options);
  await first.start();
  await using proxy = await SwitchProxy.start(first.port);
  await using old = await SwitchProxy.start(first.port, { withoutWebSocket: true });
  const clients = Array.from({ length: CLIENTS }, (_, index) => {
    const client = visitorOf(index % POLLING === 0 ? old.url : proxy.url);
    const seen = { statuses: new Set<string>(), backMs: 0, leftAt: 0 };
    client.connection.subscribe(({ status }) => {
      seen.statuses.add(status);
      if (status === 'connecting' && seen.leftAt === 0) seen.leftAt = performance.now();
      if (status === 'online' && seen.leftAt > 0) seen.backMs = performance.now() - seen.leftAt;
    });
    return { client, seen };
  });
  const say = (text: string) =>
    Promise.all(clients.map(({ client }) => client.conversations.current.value.messages.send(text)));
  await say('before');
  for (const { seen } of clients) Object.assign(seen, { statuses: new Set(), backMs: 0, leftAt: 0 });
  const handshakes = proxy.cameAt.length;

  // The next one waits for its turn while the last still serves.
  await using second = await DeskbellProcess.create(options);
  const started = second.start();
  await sleep(1_000);
  const stoppedAt = performance.now();
  proxy.switchTo(second.port);
  old.switchTo(second.port);
  const sending = say('meanwhile');
  const [code] = await Promise.all([first.stop(), started]);
  const gapMs = performance.now() - stoppedAt;
  await sending;
  await say('after');

  const back = clients.map(({ seen }) => seen.backMs).sort((a, b) => a - b);
  const p99 = back[Math.floor(back.length * 0.99)] ?? NaN;
  const came = proxy.cameAt.slice(handshakes).map((at) => at - stoppedAt);
  const buckets = new Map<number, number>();
  for (const at of came) {
    const bucket = Math.floor(at / BUCKET_MS);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  }
  const peak = Math.max(...buckets.values()) / (came.length / buckets.size);
  console.log(
    `${String(CLIENTS)} clients: the next server serves ${gapMs.toFixed(0)} ms after the signal; ` +
      `without a connection p50 ${(back[Math.floor(back.length / 2)] ?? NaN).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ` +
      `${String(came.length)} handshakes, the last after ${Math.max(...came).toFixed(0)} ms, peak ${peak.toFixed(1)} times the mean of ${String(BUCKET_MS)} ms`,
  );
  expect(code).toBe(0);
  for (const { client, seen } of clients) {
    expect([...seen.statuses].sort()).toEqual(['connecting', 'online']);
    const { items } = client.conversations.current.value.timeline.value;
    const texts = items.flatMap(({ body }) => (body.type === 'message' ? [body.text] : []));
    expect(texts).toEqual(['before', 'meanwhile', 'after']);
    await client.close();
  }
  expect(p99).toBeLessThan(10_000);
  // With fewer all come within a second, and there is nothing to spread.
  expect(CLIENTS < 1_000 || peak < 2).toBe(true);
});
