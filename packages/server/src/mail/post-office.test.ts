import type { Deadline, DeadlineStore } from '@deskbell/core';
import { CountingIds, FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import type { Mail } from '../notifications/create-mailer.ts';
import type { MailWriters } from './mail-kinds.ts';
import { MAIL_RETRY_AFTER_MS, PostOffice } from './post-office.ts';

const clock = new FakeClock();
const reset = {
  to: 'eva@shop.example',
  locale: 'en',
  kind: 'passwordReset',
  data: { email: 'eva@shop.example' },
} as const;

let stored: Deadline[];
let sent: Mail[];
let isDown: boolean;
let logged: string[];
beforeEach(() => {
  stored = [];
  sent = [];
  isDown = false;
  logged = [];
});

function office({ sends = true, written = true } = {}): PostOffice {
  const deadlines = {
    schedule: (deadline: Deadline) => {
      stored = [...stored.filter(({ key }) => key !== deadline.key), deadline];
      return Promise.resolve();
    },
  } as unknown as DeadlineStore;
  const write = () =>
    Promise.resolve(written ? { subject: 'Hello', text: 'secret-link', html: '<p>secret-link</p>' } : null);
  return new PostOffice({
    deadlines,
    mails: { handIn: () => Promise.reject(new Error('not here')) },
    clock,
    ids: new CountingIds(),
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    sendMail: sends
      ? (mail) => (isDown ? Promise.reject(new Error('refused')) : Promise.resolve(void sent.push(mail)))
      : null,
    writers: new Proxy({}, { get: () => write }) as MailWriters,
  });
}

/** Lets a deadline fire, as its runner does. */
async function fire(from: PostOffice): Promise<void> {
  const [deadline] = stored;
  if (!deadline) throw new Error('nothing is stored');
  stored = [];
  await from.deliver(deadline);
}

it('[D1] a mail is stored before it is acknowledged, and wakes whoever sends it', async () => {
  const from = office();
  let woken = 0;
  from.onMail(() => (woken += 1));
  await from.send(reset);
  expect(stored).toMatchObject([{ kind: 'mail', at: clock.now() }]);
  expect(woken).toBe(1);
  await fire(from);
  expect(sent).toEqual([
    { to: 'eva@shop.example', subject: 'Hello', text: 'secret-link', html: '<p>secret-link</p>' },
  ]);
  expect(stored).toEqual([]);
});

it('[E2] a mail server that is down is asked again, later each time, until it is given up', async () => {
  const from = office();
  isDown = true;
  await from.send(reset);
  const waits: number[] = [];
  for (let tries = 0; tries < MAIL_RETRY_AFTER_MS.length; tries += 1) {
    await fire(from);
    waits.push((stored[0]?.at ?? 0) - clock.now());
  }
  expect(waits).toEqual(MAIL_RETRY_AFTER_MS);
  await fire(from);
  expect(stored).toEqual([]);
  expect(logged.join('')).toContain('given up');
});

it('[A5] what a mail says is neither stored nor logged', async () => {
  const from = office();
  isDown = true;
  await from.send(reset);
  await fire(from);
  expect(JSON.stringify(stored)).not.toContain('secret-link');
  expect(logged.join('')).not.toContain('secret-link');
});

it('a mail that is not needed any more is not sent, and one that cannot be read is dropped', async () => {
  const from = office({ written: false });
  await from.send(reset);
  await fire(from);
  await from.deliver({ key: 'mail:x', kind: 'mail', subject: 'x', at: 0, payload: 'nonsense' });
  expect(sent).toEqual([]);
});

it('without a mail server nothing is handed in', async () => {
  const from = office({ sends: false });
  expect(from.sends).toBe(false);
  await from.send(reset);
  expect(stored).toEqual([]);
});
