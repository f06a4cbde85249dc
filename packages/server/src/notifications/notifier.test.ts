import type { Deadline, DeadlineStore, EscalationNotification } from '@deskbell/core';
import { FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Mail } from './create-mailer.ts';
import { Notifier, RETRY_AFTER_MS } from './notifier.ts';

const log = pino({ level: 'silent' });

interface Given {
  readonly sendMail?: (mail: Mail) => Promise<void>;
  readonly callWebhook?: (notification: EscalationNotification, url: string) => Promise<void>;
}

function setUp({ sendMail, callWebhook = () => Promise.resolve() }: Given = {}) {
  const clock = new FakeClock(1_000_000);
  const scheduled: Deadline[] = [];
  const schedule: DeadlineStore['schedule'] = (deadline) => Promise.resolve(void scheduled.push(deadline));
  const deadlines = { schedule } as DeadlineStore;
  return {
    clock,
    scheduled,
    notifier: new Notifier({
      deadlines,
      clock,
      log,
      callWebhook,
      sendMail: sendMail ?? null,
      writeMail: ({ id }, to) => Promise.resolve({ to, subject: id, text: '' }),
    }),
  };
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
  it('[E1] hands the notification to the webhooks, under the id that it was stored with', async () => {
    const calls: [string, string][] = [];
    const callWebhook: Given['callWebhook'] = ({ id }, url) => Promise.resolve(void calls.push([id, url]));
    const { notifier, scheduled } = setUp({ callWebhook });
    await notifier.deliver(notification({ webhook: 'https://shop.example/hook' }));
    expect(calls).toEqual([['n-1', 'https://shop.example/hook']]);
    expect(scheduled).toEqual([]);
  });

  it('[E1] tries a mail again later, and gives up in the end', async () => {
    const { notifier, scheduled, clock } = setUp({ sendMail: () => Promise.reject(new Error('down')) });
    let deadline: Deadline | undefined = notification({ email: 'boss@shop.example' });
    let tries = 0;
    while (deadline) {
      await notifier.deliver(deadline);
      tries += 1;
      deadline = scheduled.shift();
      if (!deadline) break;
      const at = clock.now() + (RETRY_AFTER_MS[tries - 1] ?? 0);
      expect(deadline).toMatchObject({ key: 'notify:n-1', at });
    }
    expect(tries).toBe(RETRY_AFTER_MS.length + 1);
  });

  it('[E1] sends the mail that is written for the address', async () => {
    const mails: Mail[] = [];
    const { notifier } = setUp({ sendMail: (mail) => Promise.resolve(void mails.push(mail)) });
    await notifier.deliver(notification({ email: 'boss@shop.example' }));
    expect(mails).toMatchObject([{ to: 'boss@shop.example', subject: 'n-1' }]);
  });

  it('does not try again what cannot succeed: no mail server, nothing readable', async () => {
    const { notifier, scheduled } = setUp();
    await notifier.deliver(notification({ email: 'boss@shop.example' }));
    await notifier.deliver({ ...notification({}), payload: '{' });
    await notifier.deliver({ ...notification({}), payload: null });
    expect(scheduled).toEqual([]);
  });
});
