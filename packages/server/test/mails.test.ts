import { connect, requestTranscript } from '@deskbell/sdk/visitor';
import { afterEach, expect, test } from 'vitest';
import { randomIds } from '../src/system/random-ids.ts';
import { type MailWorld, readable, startMailWorld } from './lib/mail-world.ts';

const MINUTE_MS = 60_000;
const ANSWERS = { mail: { answers: { after: '10m' } } };
let world: MailWorld | undefined;
afterEach(async () => {
  await world?.[Symbol.asyncDispose]();
  world = undefined;
});

const transcript = (email?: string, id = randomIds.next()) => ({ id, ...(email ? { email } : {}) });

test('[C1] a transcript goes to the vouched address: what the visitor sees, and nothing else', async () => {
  world = await startMailWorld();
  const { call, say, sink, start, visitor } = world;
  const eva = await visitor('eva@home.example');
  const conversationId = await start(eva, 'Hello <b>there</b>');
  await say(conversationId, 'Good day, Eva');
  await call('POST', `/conversations/${conversationId}/notes`, {
    text: 'internal canary',
    agentId: world.agent.id,
  });
  const sent = await eva.call('transcript:request', { conversationId, ...transcript() });
  expect(sent).toEqual({ sent: 'transcript' });
  const mail = await sink.mail(1);
  expect(mail.to).toEqual(['eva@home.example']);
  const text = readable(mail);
  expect(text).toContain('Good day, Eva');
  expect(text).toContain('Ana, 2026-06-10 12:00');
  expect(text).toContain('Hello &lt;b&gt;there&lt;/b&gt;');
  expect(text).not.toContain('internal canary');
  expect(text).not.toContain('ana.private');
});

test('no transcript reaches an address that was merely typed, however it is asked for', async () => {
  world = await startMailWorld();
  const { call, start, sink, visitor } = world;
  const nobody = await visitor();
  const conversationId = await start(nobody, 'my secret matter');
  const ask = (email?: string) => nobody.send('transcript:request', { conversationId, ...transcript(email) });
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'invalid', details: { path: 'email' } } });
  for (const email of ['a@x.example,b@x.example', 'a@x.example\r\nBcc: b@x.example', 'A <a@x.example>']) {
    expect(await ask(email)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  }
  const path = `/conversations/${conversationId}/transcript`;
  expect((await call('POST', path, {})).status).toBe(400);
  const answers: unknown[] = [];
  for (let times = 0; times < 8; times += 1) answers.push(await ask('victim@x.example'));
  expect(answers.slice(0, 3)).toEqual(Array(3).fill({ ok: true, data: { sent: 'confirmation' } }));
  expect(answers[3]).toMatchObject({ ok: false, error: { code: 'rate_limited', retryable: false } });
  await sink.mail(3);
  expect(sink.mails).toHaveLength(3);
  for (const mail of sink.mails) {
    expect(mail.to).toEqual(['victim@x.example']);
    expect(readable(mail)).not.toContain('my secret matter');
  }
  // An agent who writes the address on the contact's card verifies nothing either.
  const record = await world.store.conversations.find(conversationId);
  await call('PATCH', `/contacts/${record?.contact.id ?? ''}`, { email: 'victim@x.example' });
  expect((await call('POST', path, {})).status).toBe(400);
});

test('an address is confirmed by a link, once, and looking at it confirms nothing', async () => {
  world = await startMailWorld();
  const { call, sink, start, visitor } = world;
  const nobody = await visitor();
  const conversationId = await start(nobody, 'my matter');
  await nobody.call('transcript:request', { conversationId, ...transcript('eva@x.example') });
  const link = /https?:\/\/\S+\/mail\/confirm\/[\w.-]+/.exec(readable(await sink.mail(1)))?.[0] ?? '';
  const at = new URL(new URL(link).pathname, world.url);
  const page = await fetch(at, { headers: { 'accept-language': 'pl' } });
  expect(await page.text()).toContain('eva@x.example');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(sink.mails).toHaveLength(1);
  expect((await fetch(at, { method: 'POST' })).status).toBe(200);
  expect(readable(await sink.mail(2))).toContain('my matter');
  expect((await fetch(at, { method: 'POST' })).status).toBe(404);
  expect((await fetch(new URL('/mail/confirm/v1.nonsense', world.url), { method: 'POST' })).status).toBe(404);
  expect((await call('POST', `/conversations/${conversationId}/transcript`, { locale: 'cs' })).status).toBe(
    202,
  );
  const mail = await sink.mail(3);
  expect([mail.to, readable(mail)]).toEqual([['eva@x.example'], expect.stringContaining('Dobrý den')]);
});

test('[E2] an answer that was not seen is mailed once, with a link to the page and none to a secret', async () => {
  world = await startMailWorld(ANSWERS);
  const { clock, say, sink, start, visitor } = world;
  const eva = await visitor('eva@home.example');
  const conversationId = await start(eva, 'Where is it?');
  eva.close();
  await say(conversationId, 'It is on its way');
  await clock.advanceAsync(4 * MINUTE_MS);
  await say(conversationId, 'And arrives on Friday');
  await clock.advanceAsync(6 * MINUTE_MS);
  const mail = await sink.mail(1);
  const text = readable(mail);
  expect(mail.to).toEqual(['eva@home.example']);
  expect(text).toContain('It is on its way');
  expect(text).toContain('And arrives on Friday');
  expect(text).toContain('https://shop.example/cart');
  expect(text).not.toContain('s3cret');
  expect(mail.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  // Neither the second answer's own deadline nor anything later mails the same again.
  await clock.advanceAsync(16 * MINUTE_MS);
  await say(conversationId, 'It has arrived');
  await clock.advanceAsync(10 * MINUTE_MS);
  const next = readable(await sink.mail(2));
  expect(next).toContain('It has arrived');
  expect(next).not.toContain('on Friday');
  expect(sink.mails).toHaveLength(2);
});

test('[E2] nothing is mailed of what was read or answered, to who does not want it, or where nobody asked for it', async () => {
  world = await startMailWorld(ANSWERS);
  const { clock, configure, say, sink, start, visitor } = world;
  const readers = ['read', 'wrote', 'refused', 'off'].map((name) => `${name}@home.example`);
  const conversations: string[] = [];
  for (const email of readers) {
    const one = await visitor(email);
    const conversationId = await start(one, 'Hello');
    conversations.push(conversationId);
    const { seq } = await say(conversationId, `to ${email}`);
    if (email.startsWith('read')) await one.call('read:mark', { conversationId, seq });
    if (email.startsWith('wrote')) {
      await one.call('message:post', { conversationId, id: randomIds.next(), text: 'Thanks' });
    }
    if (email.startsWith('refused')) {
      const record = await world.store.conversations.find(conversationId);
      await world.store.mails.refuse(record?.contact.id ?? '', clock.now());
    }
    if (email.startsWith('off')) await configure({});
    else await clock.advanceAsync(11 * MINUTE_MS);
  }
  await clock.advanceAsync(11 * MINUTE_MS);
  await configure(ANSWERS);
  const last = await visitor('last@home.example');
  await say(await start(last, 'Hello'), 'to last');
  await clock.advanceAsync(10 * MINUTE_MS);
  expect((await sink.mail(1)).to).toEqual(['last@home.example']);
});

test('one click ends mails of answers', async () => {
  world = await startMailWorld(ANSWERS);
  const { clock, say, sink, start, visitor } = world;
  const eva = await visitor('eva@home.example');
  const conversationId = await start(eva, 'Hello');
  await say(conversationId, 'first');
  await clock.advanceAsync(10 * MINUTE_MS);
  const header = /List-Unsubscribe:\s*<([^>]+)>/.exec((await sink.mail(1)).source);
  const at = new URL(new URL(header?.[1] ?? '').pathname, world.url);
  expect(await (await fetch(at)).text()).toContain('method="post"');
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(at, { method: 'POST', body })).status).toBe(200);
  await say(conversationId, 'second');
  await clock.advanceAsync(16 * MINUTE_MS);
  await eva.call('transcript:request', { conversationId, ...transcript() });
  expect(readable(await sink.mail(2))).toContain('first');
  expect(sink.mails).toHaveLength(2);
});

test('[E2] figures of the day before are mailed to supervisors once a day, in the language of the site', async () => {
  const digest = { at: '00:05', timeZone: 'Europe/Warsaw', to: ['ana.private@shop.example'] };
  world = await startMailWorld({}, { now: Date.parse('2026-06-10T21:55:00Z') });
  await world.configure({ mail: { locale: 'ru', digest } });
  const { clock, sink, start, store, visitor } = world;
  await start(await visitor(), 'Hello');
  await clock.advanceAsync(10 * MINUTE_MS);
  const mail = await sink.mail(1);
  expect(mail.to).toEqual(['ana.private@shop.example']);
  const text = readable(mail);
  expect(text).toContain('Показатели за 2026-06-10');
  expect(text).toContain('/docs/METRICS.md#firstresponse');
  expect(text).toMatch(/Разговоры\r?\n1\r?\n/);
  const next = { kind: 'digest', at: Date.parse('2026-06-11T22:05:00Z') };
  await expect
    .poll(() => store.deadlines.due(Number.MAX_SAFE_INTEGER, 100))
    .toContainEqual(expect.objectContaining(next));
});

test('[E2] alerts are mailed to whom the site names, of the kinds that it names', async () => {
  const alerts = { kinds: ['complaint'], to: ['ana.private@shop.example'] } as const;
  world = await startMailWorld();
  await world.configure({ mail: { alerts: { kinds: [...alerts.kinds], to: [...alerts.to] } } });
  const { sink, start, visitor } = world;
  const one = await visitor();
  const conversationId = await start(one, 'Hello');
  const text = 'I am not <i>pleased</i>';
  await one.call('feedback:give', {
    conversationId,
    id: randomIds.next(),
    kind: 'complaint',
    text,
  });
  const mail = await sink.mail(1);
  expect(mail.to).toEqual(['ana.private@shop.example']);
  expect(readable(mail)).toContain('A visitor complained');
  expect(readable(mail)).not.toContain('pleased');
});

test('the SDK asks for a transcript, and says what was sent', async () => {
  world = await startMailWorld();
  const client = connect({ url: world.url, siteId: 'demo', origin: 'https://shop.example' });
  const conversation = client.conversations.current.value;
  await expect(requestTranscript(conversation)).rejects.toMatchObject({ code: 'not_found' });
  await conversation.messages.send('Hello');
  await expect(requestTranscript(conversation)).rejects.toMatchObject({
    code: 'invalid',
    details: { path: 'email' },
  });
  const sent = await requestTranscript(conversation, { email: 'eva@x.example', locale: 'pl-PL' });
  expect(sent).toBe('confirmation');
  expect(readable(await world.sink.mail(1))).toContain('Potwierdź adres');
  await client.close();
});

test('without a mail server a transcript is refused', async () => {
  world = await startMailWorld(ANSWERS, { withMail: false });
  const eva = await world.visitor('eva@home.example');
  const conversationId = await world.start(eva, 'Hello');
  const answer = await eva.send('transcript:request', { conversationId, ...transcript() });
  expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
