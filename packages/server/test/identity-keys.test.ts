import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const path = '/v1/sites/shop/identity-keys';

let app: TestApp;
let cookie: string;
beforeEach(async () => {
  app = await startApp();
  await app.addAgent(
    { email: 'eva@shop.example', memberships: [{ siteId: 'shop', role: 'admin' }] },
    password,
  );
  cookie = await app.signIn('eva@shop.example', password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe('keys of identities over REST', () => {
  it('[A5] shows a secret once, and never again: not in lists, not in logs', async () => {
    const made = await app.call('POST', path, { cookie, body: {} });
    expect(made.status).toBe(201);
    const { id, secret } = (await made.json()) as { id: string; secret: string };
    expect(secret).toMatch(/^dbik_[\w-]{43}$/);
    const listed = await (await app.call('GET', path, { cookie })).text();
    expect(JSON.parse(listed)).toMatchObject({
      items: [{ id, algorithm: 'HS256', lastUsedAt: null, retiredAt: null }],
      next: null,
    });
    expect(listed).not.toContain(secret);
    expect(app.logged()).not.toContain(secret);
  });

  it('[A1] two are live at most; a retired one makes room', async () => {
    const { id } = (await (await app.call('POST', path, { cookie, body: {} })).json()) as { id: string };
    const pair = await app.call('POST', path, { cookie, body: { algorithm: 'EdDSA' } });
    expect(await pair.text()).toContain('BEGIN PRIVATE KEY');
    expect(await codeOf(await app.call('POST', path, { cookie, body: {} }))).toBe('conflict');
    expect((await app.call('DELETE', `${path}/${id}`, { cookie })).status).toBe(204);
    expect(await codeOf(await app.call('DELETE', `${path}/${id}`, { cookie }))).toBe('not_found');
    expect((await app.call('POST', path, { cookie, body: {} })).status).toBe(201);
  });

  it('[A2] is for admins of the site alone', async () => {
    await app.addAgent({ email: 'ben@shop.example' }, password);
    const other = await app.signIn('ben@shop.example', password);
    expect(await codeOf(await app.call('GET', path, { cookie: other }))).toBe('forbidden');
    const foreign = '/v1/sites/elsewhere/identity-keys';
    expect(await codeOf(await app.call('GET', foreign, { cookie }))).toBe('not_found');
    expect(await codeOf(await app.call('GET', path))).toBe('unauthenticated');
  });

  it('[A3] takes no key that is none, and no private one', async () => {
    for (const publicKey of ['x', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----']) {
      const body = { algorithm: 'EdDSA', publicKey };
      expect(await codeOf(await app.call('POST', path, { cookie, body }))).toBe('invalid');
    }
    const body = { algorithm: 'HS256', publicKey: 'x' };
    expect(await codeOf(await app.call('POST', path, { cookie, body }))).toBe('invalid');
  });
});
