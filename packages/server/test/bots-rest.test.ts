import type { BotTokenAnswer } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../src/auth/secret-token.ts';
import { codeOf, startApp, type TestApp } from './lib/start-app.ts';

const PASSWORD = 'a long enough password';

async function signedIn(app: TestApp, role: 'admin' | 'supervisor' | 'agent', siteId = 'shop') {
  const agent = await app.addAgent({ memberships: [{ siteId, role }] }, PASSWORD);
  return app.signIn(agent.email, PASSWORD);
}

async function made(app: TestApp, cookie: string, body: object = { key: 'faq', name: 'Bell' }) {
  const response = await app.call('POST', '/v1/sites/shop/bots', { cookie, body });
  expect(response.status).toBe(201);
  return (await response.json()) as BotTokenAnswer;
}

describe('/v1/sites/:siteId/bots', () => {
  it('[A5] makes a bot, and shows its token once', async () => {
    await using app = await startApp();
    const cookie = await signedIn(app, 'admin');
    const { bot, token } = await made(app, cookie);
    expect(token).toMatch(/^dbb_[\w-]{43}$/);
    expect(bot).toMatchObject({
      key: 'faq',
      limitMs: 120_000,
      turnMs: 30_000,
      contact: 'none',
      connections: 0,
    });
    expect(await app.store.bots.findByToken(hashToken(token))).toMatchObject({ id: bot.id });
    const list: unknown = await (await app.call('GET', '/v1/sites/shop/bots', { cookie })).json();
    expect(list).toEqual({ items: [bot], next: null });
    expect(JSON.stringify(list)).not.toContain(hashToken(token));
    expect(app.logged()).not.toContain(token);
  });

  it('[D11] changes it, gives it another token, takes that away, deletes it', async () => {
    await using app = await startApp();
    const cookie = await signedIn(app, 'admin');
    const { bot, token } = await made(app, cookie);
    const path = `/v1/sites/shop/bots/${bot.id}`;
    const changed = await app.call('PATCH', path, { cookie, body: { name: 'Bell II', turnMs: 9_000 } });
    expect(await changed.json()).toEqual({ ...bot, name: 'Bell II', turnMs: 9_000 });
    const exchanged = (await (await app.call('PUT', `${path}/token`, { cookie })).json()) as BotTokenAnswer;
    expect(exchanged.token).not.toBe(token);
    expect(await app.store.bots.findByToken(hashToken(token))).toBeUndefined();
    expect((await app.call('DELETE', `${path}/token`, { cookie })).status).toBe(204);
    expect(await app.store.bots.findByToken(hashToken(exchanged.token))).toBeUndefined();
    expect(await (await app.call('GET', path, { cookie })).json()).toMatchObject({ tokenAt: null });
    expect((await app.call('DELETE', path, { cookie })).status).toBe(204);
    expect((await app.call('GET', path, { cookie })).status).toBe(404);
  });

  it('refuses a key that is taken, and pictures that are none', async () => {
    await using app = await startApp();
    const cookie = await signedIn(app, 'admin');
    await made(app, cookie);
    const again = await app.call('POST', '/v1/sites/shop/bots', {
      cookie,
      body: { key: 'faq', name: 'Other' },
    });
    expect(again.status).toBe(409);
    for (const body of [
      { key: 'FAQ', name: 'Bell' },
      { key: 'other', name: ' ' },
      { key: 'other', name: 'Bell', face: 'javascript:alert(1)' },
      { key: 'other', name: 'Bell', limitMs: 1 },
    ]) {
      expect((await app.call('POST', '/v1/sites/shop/bots', { cookie, body })).status).toBe(400);
    }
  });

  it('[A2] is for admins of the site; supervisors read', async () => {
    await using app = await startApp();
    const { bot } = await made(app, await signedIn(app, 'admin'));
    const path = `/v1/sites/shop/bots/${bot.id}`;
    const supervisor = await signedIn(app, 'supervisor');
    expect((await app.call('GET', path, { cookie: supervisor })).status).toBe(200);
    const refused = await app.call('PUT', `${path}/token`, { cookie: supervisor });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'forbidden']);
    const agent = await signedIn(app, 'agent');
    expect((await app.call('GET', path, { cookie: agent })).status).toBe(403);
    expect((await app.call('GET', path)).status).toBe(401);
    await app.store.sites.create({ id: 'elsewhere', name: 'Elsewhere', origins: [], createdAt: 0 });
    const stranger = await signedIn(app, 'admin', 'elsewhere');
    for (const of of [path, '/v1/sites/shop/bots/missing-bot', `/v1/sites/elsewhere/bots/${bot.id}`]) {
      expect((await app.call('GET', of, { cookie: stranger })).status).toBe(404);
    }
  });
});
