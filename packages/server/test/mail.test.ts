import { expect, test } from 'vitest';
import { createMailer } from '../src/notifications/create-mailer.ts';
import { startSmtpSink } from './lib/smtp-sink.ts';

const mailFrom = 'Deskbell <desk@chat.example>';

test('a mail arrives in both forms, for one address', async () => {
  await using sink = await startSmtpSink();
  const send = createMailer({ smtpUrl: sink.url, mailFrom });
  await send?.({ to: 'eva@shop.example', subject: 'Zażółć', text: 'plain text', html: '<p>rich</p>' });
  const { to, source } = await sink.mail(1);
  expect(to).toEqual(['eva@shop.example']);
  expect(source).toContain('multipart/alternative');
  expect(source).toContain('From: Deskbell <desk@chat.example>');
});

test('what looks like several addresses or headers reaches nobody else', async () => {
  await using sink = await startSmtpSink();
  const send = createMailer({ smtpUrl: sink.url, mailFrom });
  for (const to of ['a@x.example,b@x.example', 'a@x.example\r\nBcc: b@x.example']) {
    await Promise.resolve(send?.({ to, subject: 'x\r\nBcc: c@x.example', text: 'x' })).catch(() => undefined);
  }
  for (const { to, source } of sink.mails) {
    expect(to).toHaveLength(1);
    expect(source).not.toMatch(/^Bcc:/m);
  }
});

test('a mail that is not taken is a failure, so that it is tried again', async () => {
  await using sink = await startSmtpSink();
  sink.refusing = true;
  const send = createMailer({ smtpUrl: sink.url, mailFrom });
  await expect(send?.({ to: 'eva@shop.example', subject: 'x', text: 'x' })).rejects.toMatchObject({
    responseCode: 451,
  });
  expect(sink.mails).toEqual([]);
});
