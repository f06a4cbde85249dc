import { sessionAnswer } from '@deskbell/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, codeOf, cookieOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe('signing in', () => {
  test('gives a cookie that scripts cannot read, and says who one is', async () => {
    const agent = await app.addAgent({ email }, password);
    const response = await app.call('POST', '/v1/session', {
      body: { email: ' Eva@Shop.Example ', password },
    });
    expect(response.status).toBe(200);
    const [setCookie = ''] = response.headers.getSetCookie();
    expect(setCookie).toMatch(
      /^deskbell=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    const answer = sessionAnswer.parse(await response.json());
    expect(answer).toEqual({
      me: {
        id: agent.id,
        name: 'Ada Agent',
        email,
        memberships: [{ siteId: 'shop', siteName: 'Shop', role: 'agent' }],
      },
      passwordSet: true,
      secondFactor: 'off',
    });

    const again = await app.call('GET', '/v1/session', { cookie: cookieOf(response) });
    expect(sessionAnswer.parse(await again.json())).toEqual(answer);
  });

  test('[A5] stores neither password nor token, and logs neither', async () => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    const token = cookie.split('=')[1] ?? '';
    expect(await app.store.sessions.find(token)).toBeUndefined();
    expect((await app.store.agents.findByEmail(email))?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
    await app.call('GET', `/v1/session?token=${token}`, { headers: { authorization: `Bearer ${token}` } });
    for (const secret of [token, password, email]) expect(app.logged()).not.toContain(secret);
  });

  test('[A5] a token in the address signs nobody in', async () => {
    await app.addAgent({ email }, password);
    const token = (await app.signIn(email, password)).split('=')[1] ?? '';
    const response = await app.call('GET', `/v1/session?token=${token}`);
    expect(await codeOf(response)).toBe('unauthenticated');
  });

  test('gives a token to clients without cookies that ask for it', async () => {
    await app.addAgent({ email }, password);
    const response = await app.call('POST', '/v1/session', { body: { email, password, token: true } });
    const { token } = sessionAnswer.parse(await response.json());
    const me = await app.call('GET', '/v1/session', { headers: { authorization: `Bearer ${token ?? ''}` } });
    expect(me.status).toBe(200);
  });

  test('answers alike for a wrong password, an unknown address and a disabled account', async () => {
    await app.addAgent({ email }, password);
    await app.addAgent({ email: 'gone@shop.example', disabledAt: 1 }, password);
    const answers = await Promise.all(
      [
        { email, password: 'wrong' },
        { email: 'nobody@shop.example', password },
        { email: 'gone@shop.example', password },
      ].map(async (body) => {
        const response = await app.call('POST', '/v1/session', { body });
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(answers[0]?.status).toBe(401);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('ends the session that the browser had before', async () => {
    await app.addAgent({ email }, password);
    const before = await app.signIn(email, password);
    await app.call('POST', '/v1/session', { body: { email, password }, cookie: before });
    expect((await app.call('GET', '/v1/session', { cookie: before })).status).toBe(401);
  });
});

describe('a one-time link', () => {
  test('signs in once, however many try at the same moment', async () => {
    const agent = await app.addAgent({ email });
    const token = await app.linkFor(agent.id);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.call('POST', '/v1/session/link', { body: { token } })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 401, 401, 401, 401]);
  });

  test('is worth nothing after an hour', async () => {
    const agent = await app.addAgent({ email });
    const token = await app.linkFor(agent.id);
    app.clock.advance(60 * 60_000 + 1);
    expect(await codeOf(await app.call('POST', '/v1/session/link', { body: { token } }))).toBe(
      'unauthenticated',
    );
  });

  test('lets somebody without a password choose one', async () => {
    const agent = await app.addAgent({ email });
    const link = await app.call('POST', '/v1/session/link', { body: { token: await app.linkFor(agent.id) } });
    expect(sessionAnswer.parse(await link.json()).passwordSet).toBe(false);
    const cookie = cookieOf(link);
    const chosen = await app.call('PUT', '/v1/session/password', { body: { password }, cookie });
    expect(chosen.status).toBe(204);
    const me = await app.call('GET', '/v1/session', { cookie });
    expect(sessionAnswer.parse(await me.json()).passwordSet).toBe(true);
    expect(await app.signIn(email, password)).toMatch(/^deskbell=/);
  });
});

describe('a session ends', () => {
  test('[D11] when its owner signs out, and listeners hear of it', async () => {
    const agent = await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    await app.call('GET', '/v1/session', { cookie });
    const ended: string[] = [];
    app.authenticator.onSessionEnded(({ agentId }) => ended.push(agentId));
    const response = await app.call('DELETE', '/v1/session', { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/^deskbell=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(ended).toEqual([agent.id]);
    expect((await app.call('GET', '/v1/session', { cookie })).status).toBe(401);
    expect((await app.call('DELETE', '/v1/session', { cookie })).status).toBe(204);
  });

  test('[D11] when its owner changes the password elsewhere; the one that changed it goes on', async () => {
    await app.addAgent({ email }, password);
    const [one, other] = [await app.signIn(email, password), await app.signIn(email, password)];
    const body = { password: 'another good one', current: password };
    expect((await app.call('PUT', '/v1/session/password', { body, cookie: one })).status).toBe(204);
    expect((await app.call('GET', '/v1/session', { cookie: one })).status).toBe(200);
    expect((await app.call('GET', '/v1/session', { cookie: other })).status).toBe(401);
  });

  test('a password that would be guessed soon is refused', async () => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    for (const guess of ['password1', 'short', email]) {
      const body = { password: guess, current: password };
      expect(await codeOf(await app.call('PUT', '/v1/session/password', { body, cookie }))).toBe('invalid');
    }
  });

  test('keeps the password when the current one is wrong or left out', async () => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    for (const body of [
      { password: 'another good one', current: 'wrong' },
      { password: 'another good one' },
    ]) {
      expect(await codeOf(await app.call('PUT', '/v1/session/password', { body, cookie }))).toBe('forbidden');
    }
    expect(await app.signIn(email, password)).toMatch(/^deskbell=/);
  });
});
