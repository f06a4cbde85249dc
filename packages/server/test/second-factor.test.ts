import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, codeOf, cookieOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';
const HALF_MINUTE = 30_000;

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

interface SetUp {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** The code that the app shows now. */
function shown(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() });
}

async function setUp(cookie: string): Promise<SetUp> {
  const begun = await app.call('POST', '/v1/people/me/second-factor', {
    cookie,
    body: { current: password },
  });
  const { secret, uri } = (await begun.json()) as { secret: string; uri: string };
  expect(uri).toContain(`secret=${secret}`);
  const confirmed = await app.call('POST', '/v1/people/me/second-factor/confirm', {
    cookie,
    body: { code: shown(secret) },
  });
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
  // The code that confirmed is used up.
  app.clock.advance(HALF_MINUTE);
  return { secret, recoveryCodes };
}

function signIn(code?: string): Promise<Response> {
  return app.call('POST', '/v1/session', {
    body: { email, password, ...(code === undefined ? {} : { code }) },
  });
}

describe('a second factor', () => {
  test('takes effect when a code is confirmed, and then signing in takes two steps', async () => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    const other = await app.signIn(email, password);
    const { secret, recoveryCodes } = await setUp(cookie);
    expect(recoveryCodes).toHaveLength(10);
    expect((await app.call('GET', '/v1/session', { cookie })).status).toBe(200);
    expect((await app.call('GET', '/v1/session', { cookie: other })).status).toBe(401);

    const first = await signIn();
    expect(first.status).toBe(401);
    expect(await first.json()).toMatchObject({ code: 'unauthenticated', details: { needs: 'code' } });
    expect((await signIn('000000')).status).toBe(401);
    const second = await signIn(shown(secret));
    expect(second.status).toBe(200);
    expect(await second.json()).toMatchObject({ secondFactor: 'on' });
  });

  test('a wrong password says nothing of it', async () => {
    await app.addAgent({ email }, password);
    await setUp(await app.signIn(email, password));
    const wrong = { body: { email, password: 'something else entirely' } };
    const answer = (await (await app.call('POST', '/v1/session', wrong)).json()) as object;
    expect(answer).not.toHaveProperty('details');
  });

  test('takes no code twice, and none of another time', async () => {
    await app.addAgent({ email }, password);
    const { secret } = await setUp(await app.signIn(email, password));
    const code = shown(secret);
    const answers = await Promise.all([signIn(code), signIn(code), signIn(code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const old = shown(secret);
    app.clock.advance(4 * HALF_MINUTE);
    expect((await signIn(old)).status).toBe(401);
  });

  test('[A5] a recovery code lets in once, and none is stored as it is', async () => {
    const agent = await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    const { recoveryCodes, secret } = await setUp(cookie);
    const [code = ''] = recoveryCodes;
    const typed = code.toUpperCase().replaceAll('-', ' ');
    expect((await signIn(typed)).status).toBe(200);
    expect((await signIn(code)).status).toBe(401);
    const state = await app.call('GET', '/v1/people/me/second-factor', { cookie });
    expect(await state.json()).toEqual({ state: 'on', recoveryCodesLeft: 9 });
    expect(JSON.stringify(await app.store.secondFactors.find(agent.id))).not.toContain(secret);
    for (const known of [secret, code, ...recoveryCodes]) expect(app.logged()).not.toContain(known);
  });

  test('guessing at codes has to wait, with the right password too', async () => {
    await app.addAgent({ email }, password);
    await setUp(await app.signIn(email, password));
    const codes: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) codes.push((await signIn('000000')).status);
    expect(codes).toContain(429);
  });

  test('cannot be set up over an open screen, nor replaced or removed without a code', async () => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    const path = '/v1/people/me/second-factor';
    expect(await codeOf(await app.call('POST', path, { cookie, body: {} }))).toBe('forbidden');
    const { secret } = await setUp(cookie);
    expect(await codeOf(await app.call('POST', path, { cookie, body: { current: password } }))).toBe(
      'conflict',
    );
    expect(await codeOf(await app.call('POST', `${path}/remove`, { cookie, body: { code: '000000' } }))).toBe(
      'forbidden',
    );
    const renewed = await app.call('POST', `${path}/recovery-codes`, {
      cookie,
      body: { code: shown(secret) },
    });
    expect(((await renewed.json()) as SetUp).recoveryCodes).toHaveLength(10);
    app.clock.advance(HALF_MINUTE);
    const removed = await app.call('POST', `${path}/remove`, { cookie, body: { code: shown(secret) } });
    expect(removed.status).toBe(204);
    expect((await signIn()).status).toBe(200);
    const { items } = await app.store.audit.list({ outcome: 'done' }, { limit: 10 });
    expect(items.map(({ after }) => after)).toEqual([
      '{"secondFactor":false}',
      '{"newCodes":10}',
      '{"secondFactor":true}',
    ]);
  });

  test('a link to sign in asks for the code, too, and is not used up by asking', async () => {
    const agent = await app.addAgent({ email }, password);
    const { secret } = await setUp(await app.signIn(email, password));
    const token = await app.linkFor(agent.id);
    const link = (code?: string) =>
      app.call('POST', '/v1/session/link', { body: { token, ...(code ? { code } : {}) } });
    expect(await (await link()).json()).toMatchObject({ details: { needs: 'code' } });
    expect((await link('000000')).status).toBe(401);
    expect((await link(shown(secret))).status).toBe(200);
    expect((await link(shown(secret))).status).toBe(401);
  });
});

describe('where the installation requires one', () => {
  beforeEach(async () => {
    await app[Symbol.asyncDispose]();
    app = await startApp({ config: { secondFactor: 'required' } });
  });

  test('nothing but setting it up can be done before it is', async () => {
    await app.addAgent({ email, memberships: [{ siteId: 'shop', role: 'admin' }] }, password);
    const response = await signIn();
    expect(await response.json()).toMatchObject({ secondFactor: 'required' });
    const cookie = cookieOf(response);
    expect((await app.call('GET', '/v1/sites/shop/board', { cookie })).status).toBe(404);
    expect((await app.call('GET', '/v1/people', { cookie })).status).toBe(403);
    const { secret } = await setUp(cookie);
    expect((await app.call('GET', '/v1/sites/shop/board', { cookie })).status).toBe(200);
    const path = '/v1/people/me/second-factor/remove';
    expect((await app.call('POST', path, { cookie, body: { code: shown(secret) } })).status).toBe(403);
  });
});
