import type { Deadline, DeadlineStore } from '@deskbell/core';
import { FakeClock } from '@deskbell/testkit';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from './create-mailer.ts';
import { Notifier, RETRY_AFTER_MS } from './notifier.ts';

const log = pino({ level: 'silent' });
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Call {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** A receiver that answers with the next of these, and then with 200. */
async function receiver(...answers: number[]): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      calls.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString()) as unknown });
      const status = answers.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => void server.close());
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`, calls };
}

function setUp(sendMail: ((mail: Mail) => Promise<void>) | null = null) {
  const clock = new FakeClock(1_000_000);
  const scheduled: Deadline[] = [];
  const schedule: DeadlineStore['schedule'] = (deadline) => Promise.resolve(void scheduled.push(deadline));
  const deadlines = { schedule } as DeadlineStore;
  return { clock, scheduled, notifier: new Notifier({ deadlines, clock, log, sendMail }) };
}

function notification(to: object): Deadline {
  const event = {
    id: 'n-1',
    to,
    event: 'escalation',
    at: 1_000_000,
    siteId: 'shop',
    conversationId: 'c-1',
    cause: { kind: 'agent' },
    queueId: 'main',
    tier: 2,
    contact: { name: null, vip: true },
    summary: { who: 'A regular', asked: 'An invoice', tried: 'Ana looked', promised: 'Today' },
  };
  return { key: 'notify:n-1', kind: 'notify', subject: 'n-1', at: 1_000_000, payload: JSON.stringify(event) };
}

describe('Notifier', () => {
  it('[E1] posts the event as JSON under an id that stays the same', async () => {
    const { url, calls } = await receiver();
    const { notifier, scheduled } = setUp();
    await notifier.deliver(notification({ webhook: url }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers).toMatchObject({ 'webhook-id': 'n-1', 'webhook-timestamp': '1000' });
    expect(calls[0]?.body).toMatchObject({ event: 'escalation', conversationId: 'c-1', tier: 2 });
    expect(scheduled).toEqual([]);
  });

  it('[E1] tries again later when the receiver fails, follows no redirect, and gives up in the end', async () => {
    const { url, calls } = await receiver(500, 302, ...RETRY_AFTER_MS.map(() => 503));
    const { notifier, scheduled, clock } = setUp();
    let deadline: Deadline | undefined = notification({ webhook: url });
    let tries = 0;
    while (deadline) {
      await notifier.deliver(deadline);
      tries += 1;
      deadline = scheduled.shift();
      if (!deadline) break;
      expect(deadline).toMatchObject({
        key: 'notify:n-1',
        at: clock.now() + (RETRY_AFTER_MS[tries - 1] ?? 0),
      });
    }
    expect(tries).toBe(RETRY_AFTER_MS.length + 1);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['n-1']));
  });

  it('[E1] writes a mail that tells the story', async () => {
    const mails: Mail[] = [];
    const { notifier } = setUp((mail) => Promise.resolve(void mails.push(mail)));
    await notifier.deliver(notification({ email: 'boss@shop.example' }));
    expect(mails[0]).toMatchObject({ to: 'boss@shop.example', subject: 'Escalated: A visitor' });
    expect(mails[0]?.text).toContain('An invoice');
  });

  it('does not try again what cannot succeed: no mail server, nothing readable', async () => {
    const { notifier, scheduled } = setUp();
    await notifier.deliver(notification({ email: 'boss@shop.example' }));
    await notifier.deliver({ ...notification({}), payload: '{' });
    await notifier.deliver({ ...notification({}), payload: null });
    expect(scheduled).toEqual([]);
  });
});
