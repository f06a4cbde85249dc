import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, codeOf, cookieOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp({ publicUrl: 'https://chat.example' });
  await app.addAgent({ email, name: 'Eva' }, password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const ask = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.call('POST', '/v1/session/reset', { body: { email: address, locale: 'ru' }, headers });

async function mailedLink(): Promise<URL> {
  await app.posted();
  return new URL(/https?:\S+/.exec(app.mails.at(-1)?.text ?? '')?.[0] ?? '');
}

test('[A5] the answer is the same whether or not anybody has the address', async () => {
  const known = await ask(email);
  const unknown = await ask('nobody@shop.example');
  expect([known.status, await known.text()]).toEqual([202, '']);
  expect([unknown.status, await unknown.text()]).toEqual([202, '']);
  await app.posted();
  expect(app.mails.map(({ to }) => to)).toEqual([email]);
  expect(app.mails[0]?.html).toContain('lang="ru"');
});

test('the link leads to the configured address whatever the request says, with the token where no server sees it', async () => {
  await ask(email, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  const link = await mailedLink();
  expect(link.origin).toBe('https://chat.example');
  expect(link.search).toBe('');
  expect(link.hash).toMatch(/^#token=[\w-]{43}$/);
});

test('[D11] the link ends every session, and lets choose a password without the old one', async () => {
  const before = await app.signIn(email, password);
  await ask(email);
  const token = (await mailedLink()).hash.slice('#token='.length);
  expect((await app.call('GET', '/v1/session', { cookie: before })).status).toBe(200);
  const used = await app.call('POST', '/v1/session/link', { body: { token } });
  expect(await used.json()).toMatchObject({ passwordSet: false });
  expect((await app.call('GET', '/v1/session', { cookie: before })).status).toBe(401);
  const chosen = await app.call('PUT', '/v1/session/password', {
    cookie: cookieOf(used),
    body: { password: 'battery staple horse' },
  });
  expect(chosen.status).toBe(204);
  await expect(app.signIn(email, 'battery staple horse')).resolves.toBeTruthy();
});

test('works for an hour, and not after the password was chosen by another', async () => {
  await ask(email);
  const first = (await mailedLink()).hash.slice('#token='.length);
  app.clock.advance(60 * 60_000);
  const late = await app.call('POST', '/v1/session/link', { body: { token: first } });
  expect(late.status).toBe(401);
  await ask(email);
  const second = (await mailedLink()).hash.slice('#token='.length);
  const cookie = await app.signIn(email, password);
  const body = { password: 'battery staple horse', current: password };
  await app.call('PUT', '/v1/session/password', { cookie, body });
  expect((await app.call('POST', '/v1/session/link', { body: { token: second } })).status).toBe(401);
});

test('who asks too often has to wait, for every address alike, and can still sign in', async () => {
  const codes: number[] = [];
  for (let tries = 0; tries < 7; tries += 1)
    codes.push((await ask(`nobody${String(tries)}@x.example`)).status);
  expect(codes.at(-1)).toBe(429);
  expect(await codeOf(await ask(email))).toBe('rate_limited');
  await expect(app.signIn(email, password)).resolves.toBeTruthy();
});

test('a disabled account gets no mail', async () => {
  const bo = await app.addAgent({ email: 'bo@shop.example', disabledAt: 1 }, password);
  await ask(bo.email);
  await app.posted();
  expect(app.mails).toEqual([]);
});
