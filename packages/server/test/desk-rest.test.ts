import { board, configurationHistory, configurationVersion } from '@deskbell/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function signedInAs(role: 'agent' | 'supervisor' | 'admin'): Promise<string> {
  const email = `${role}@shop.example`;
  await app.addAgent({ email, memberships: [{ siteId: 'shop', role }] }, password);
  // Accounts reach the desk within two seconds (D11).
  await app.clock.advanceAsync(2_000);
  return app.signIn(email, password);
}

describe('how a site is served, over REST', () => {
  it('reads, saves and lists configurations with who changed them', async () => {
    const cookie = await signedInAs('admin');
    const path = '/v1/sites/shop/configuration';
    const first = configurationVersion.parse(await (await app.call('GET', path, { cookie })).json());
    expect(first).toMatchObject({ version: 0, by: { kind: 'default' } });
    const configuration = { ...first.configuration, reopenWindow: '1d' };
    const saved = await app.call('PUT', path, { cookie, body: { expectedVersion: 0, configuration } });
    expect(configurationVersion.parse(await saved.json())).toMatchObject({
      version: 1,
      by: { kind: 'agent' },
    });
    const late = await app.call('PUT', path, { cookie, body: { expectedVersion: 0, configuration } });
    expect([late.status, await codeOf(late)]).toEqual([409, 'conflict']);
    const history = await app.call('GET', `${path}/history?limit=5`, { cookie });
    expect(configurationHistory.parse(await history.json()).versions.map(({ version }) => version)).toEqual([
      1,
    ]);
    const odd = await app.call('GET', `${path}/history?limit=no`, { cookie });
    expect(await codeOf(odd)).toBe('invalid');
  });

  it('refuses a configuration that does not hold, whole and with every problem, and keeps the old one', async () => {
    const cookie = await signedInAs('admin');
    const path = '/v1/sites/shop/configuration';
    const configuration = { defaultQueue: 'nowhere', queues: { main: { teams: ['nobody'] } } };
    const refused = await app.call('PUT', path, { cookie, body: { expectedVersion: 0, configuration } });
    expect(refused.status).toBe(400);
    const error = (await refused.json()) as { code: string; details: { problems: { path: string }[] } };
    expect(error.code).toBe('invalid');
    expect(error.details.problems.map((problem) => problem.path)).toEqual(
      expect.arrayContaining(['defaultQueue', 'queues.main.teams[0]']),
    );
    const kept = configurationVersion.parse(await (await app.call('GET', path, { cookie })).json());
    expect(kept.version).toBe(0);
  });

  it('[A2] lets only admins save, only supervisors look back, and nobody from elsewhere in', async () => {
    const cookie = await signedInAs('agent');
    const path = '/v1/sites/shop/configuration';
    expect((await app.call('GET', path, { cookie })).status).toBe(200);
    const put = await app.call('PUT', path, { cookie, body: { expectedVersion: 0, configuration: {} } });
    expect(await codeOf(put)).toBe('forbidden');
    expect(await codeOf(await app.call('GET', `${path}/history`, { cookie }))).toBe('forbidden');
    expect(await codeOf(await app.call('GET', '/v1/sites/other/configuration', { cookie }))).toBe(
      'not_found',
    );
    expect(await codeOf(await app.call('GET', path))).toBe('unauthenticated');
  });

  it('[E7] shows the board and switches a crisis', async () => {
    const cookie = await signedInAs('supervisor');
    const before = board.parse(await (await app.call('GET', '/v1/sites/shop/board', { cookie })).json());
    expect(before).toMatchObject({ crisis: null, queues: [{ id: 'main', open: true, waiting: 0 }] });
    const on = await app.call('PUT', '/v1/sites/shop/crisis', { cookie, body: { on: true } });
    expect(((await on.json()) as { crisis: unknown }).crisis).toMatchObject({ affected: 0 });
    const after = board.parse(await (await app.call('GET', '/v1/sites/shop/board', { cookie })).json());
    expect(after.crisis).not.toBeNull();
    const off = await app.call('PUT', '/v1/sites/shop/crisis', { cookie, body: { on: false } });
    expect(await off.json()).toEqual({ crisis: null });
  });
});
