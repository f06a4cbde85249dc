import { describe, expect, it } from 'vitest';
import { isSigned, startWebhookSink, type SinkCall } from './lib/webhook-sink.ts';
import { startWebhookWorld } from './lib/webhook-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What goes over the network takes real time. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 5_000, interval: 5 }).toBe(true);
}

describe('a receiver that fails for long', () => {
  it('[E2] is called again with the same id and text over three days, then no more', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink(500);
    const { clock } = world;
    const made = await world.endpoint(sink);
    await world.happens();
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries += 1) {
      await until(async () => (await world.log(made))[0]?.attempts.length === tries);
      const nextAt = (await world.log(made))[0]?.nextAt ?? null;
      if (nextAt === null) break;
      waits.push(nextAt - clock.now());
      await clock.advanceAsync(nextAt - clock.now());
    }
    const hours = [2, 5, 10, 14, 20, 24].map((count) => count * HOUR);
    expect(waits).toEqual([5_000, 5 * MINUTE, 30 * MINUTE, ...hours]);
    const [delivery] = await world.log(made);
    expect(delivery).toMatchObject({ state: 'failed', nextAt: null });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 500));
    expect(new Set(sink.calls.map(({ id, body }) => id + body)).size).toBe(1);
    expect(new Set(sink.calls.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    await until(async () => (await world.now(made)).failingSince !== null);
  });

  it('is left alone as long as it asks, and is well when something arrives', async () => {
    await using world = await startWebhookWorld();
    const busy = await startWebhookSink((response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    await using sink = busy;
    const { clock } = world;
    const made = await world.endpoint(sink);
    await world.happens();
    await until(async () => (await world.log(made))[0]?.nextAt === clock.now() + HOUR);
    await until(async () => (await world.now(made)).failingSince !== null);
    sink.answer = 204;
    await clock.advanceAsync(HOUR);
    await until(async () => (await world.log(made))[0]?.state === 'delivered');
    await expect.poll(async () => (await world.now(made)).failingSince).toBeNull();
  });

  it('is switched off after five days in which nothing arrived, and what waits is kept', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink(503);
    const { clock } = world;
    const made = await world.endpoint(sink);
    await world.happens();
    await until(async () => (await world.now(made)).failingSince !== null);
    // As if the other calls had failed meanwhile.
    clock.advance(5 * DAY - 1);
    await until(async () => (await world.log(made))[0]?.attempts.length === 2);
    expect(world.givenUp).toEqual([]);
    clock.advance(10 * MINUTE);
    await until(() => world.givenUp.length === 1);
    expect(await world.now(made)).toMatchObject({ disabledBecause: 'failing' });
    sink.answer = 204;
    await world.webhooks.admin.change(await world.now(made), { enabled: true });
    clock.advance(HOUR);
    await until(async () => (await world.log(made))[0]?.state === 'delivered');
    expect((await world.now(made)).failingSince).toBeNull();
  });

  it('is spared while it is down, and gets all of it when it is back', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink(500);
    const { clock } = world;
    const made = await world.endpoint(sink);
    for (let count = 0; count < 40; count += 1) await world.happens();
    await until(() => sink.calls.length >= 10);
    // After ten failures there is a pause, whatever waits.
    await until(async () => (await world.log(made)).filter(({ tries }) => tries > 0).length >= 10);
    const calls = sink.calls.length;
    expect(calls).toBeLessThan(15);
    sink.answer = 204;
    for (let steps = 0; steps < 40; steps += 1) await clock.advanceAsync(30_000);
    await until(async () => (await world.log(made)).every(({ state }) => state === 'delivered'));
    expect(new Set(sink.calls.map(({ id }) => id)).size).toBe(40);
  });
});

describe('secrets', () => {
  const signedWith = (call: SinkCall | undefined, secret: string) => !!call && isSigned(call, secret);

  it('[A5] signs with both secrets for a day after a rotation, and keeps neither in plain text', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink();
    const { admin } = world.webhooks;
    const given = { siteId: 'shop', url: sink.url, types: ['*'], description: '' };
    const { secret, endpoint } = await admin.create(given);
    await sink.received(1);
    expect(sink.types()).toEqual(['ping']);
    const next = await admin.rotate(endpoint);
    await admin.ping(endpoint);
    const [, second] = await sink.received(2);
    expect([signedWith(second, secret), signedWith(second, next)]).toEqual([true, true]);
    await world.clock.advanceAsync(DAY);
    await admin.ping(endpoint);
    const [, , third] = await sink.received(3);
    expect([signedWith(third, secret), signedWith(third, next)]).toEqual([false, true]);
    const kept = JSON.stringify(await world.store.webhooks.list()) + world.logged.join('');
    for (const plain of [secret, next]) expect(kept).not.toContain(plain.slice('whsec_'.length));
  });
});

describe('the log', () => {
  it('[A7] is kept for thirty days', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink();
    const made = await world.endpoint(sink);
    const event = await world.happens();
    await until(async () => (await world.log(made))[0]?.state === 'delivered');
    await world.clock.advanceAsync(30 * DAY);
    expect(await world.store.outbox.find(event.id)).toEqual(event);
    await world.clock.advanceAsync(HOUR);
    await until(async () => (await world.store.outbox.find(event.id)) === undefined);
    expect(await world.log(made)).toEqual([]);
  });

  it('[A7] forgets with whom it is about, also what still waits', async () => {
    await using world = await startWebhookWorld();
    await using sink = await startWebhookSink(500);
    const made = await world.endpoint(sink);
    await world.happens('contact-1');
    await world.happens('contact-2');
    await until(async () => (await world.log(made)).filter(({ tries }) => tries === 1).length === 2);
    await world.store.outbox.erase(['contact-1']);
    sink.answer = 204;
    await world.clock.advanceAsync(5_000);
    await sink.received(3);
    await until(async () => (await world.log(made))[0]?.state === 'delivered');
    expect(await world.log(made)).toHaveLength(1);
    const later = sink.calls.slice(2).map(({ payload }) => JSON.stringify(payload.data));
    expect(later.join('')).not.toContain('contact-1');
  });
});
