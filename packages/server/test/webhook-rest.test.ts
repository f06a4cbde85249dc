import type { DeliveryAnswer, NewWebhookAnswer, WebhookAnswer } from '@deskbell/protocol';
import { CountingIds, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';
import { isSigned, startWebhookSink } from './lib/webhook-sink.ts';

const HOOKS = '/v1/sites/shop/webhooks';
const PASSWORD = 'correct horse battery';

async function signedIn(
  app: TestApp,
  role: 'agent' | 'supervisor' | 'admin',
  siteId = 'shop',
): Promise<string> {
  const email = `${role}@${siteId}.example`;
  await app.addAgent({ email, memberships: [{ siteId, role }] }, PASSWORD);
  return app.signIn(email, PASSWORD);
}

/** Status and body of an answer. */
async function read<Body>(response: Promise<Response>): Promise<{ status: number; body: Body }> {
  const answer = await response;
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
}

describe('/v1/sites/:siteId/webhooks', () => {
  it('[A5] makes a webhook, shows its secret once, and pings', async () => {
    await using app = await startApp();
    await using sink = await startWebhookSink();
    const cookie = await signedIn(app, 'admin');
    const given = { url: sink.url, types: ['*'], description: 'Orders' };
    const made = await read<NewWebhookAnswer>(app.call('POST', HOOKS, { cookie, body: given }));
    expect(made).toMatchObject({ status: 201, body: { ...given, enabled: true } });
    const { id, secret } = made.body;
    const [ping] = await sink.received(1);
    expect(ping && isSigned(ping, secret)).toBe(true);
    const list = await read<{ items: WebhookAnswer[] }>(app.call('GET', HOOKS, { cookie }));
    expect(list.body.items.map((item) => item.id)).toEqual([id]);
    const one = await read<WebhookAnswer>(app.call('GET', `${HOOKS}/${id}`, { cookie }));
    expect(JSON.stringify([list.body, one.body])).not.toContain('whsec_');
    const audited = await app.store.audit.list({ action: 'webhook:create' }, { limit: 10 });
    expect(audited.items).toMatchObject([{ siteId: 'shop', target: `webhook:${id}`, outcome: 'done' }]);
    expect(JSON.stringify(audited)).not.toContain('whsec_');
    const rotated = await read<NewWebhookAnswer>(app.call('POST', `${HOOKS}/${id}/rotate`, { cookie }));
    expect(rotated.body.secret).not.toBe(secret);
    expect(rotated.body.previousSecretUntil).toBeGreaterThan(app.clock.now());
    expect(app.logged()).not.toContain('whsec_');
  });

  it('changes, switches off, tells how deliveries went, replays and removes', async () => {
    await using app = await startApp();
    await using sink = await startWebhookSink();
    const cookie = await signedIn(app, 'admin');
    const body = { url: sink.url, types: ['message.added'] };
    const { body: made } = await read<NewWebhookAnswer>(app.call('POST', HOOKS, { cookie, body }));
    const hook = `${HOOKS}/${made.id}`;
    const [ping] = await sink.received(1);
    type Log = { items: DeliveryAnswer[]; next: string | null };
    const log = async (query = '') =>
      (await read<Log>(app.call('GET', `${hook}/deliveries${query}`, { cookie }))).body;
    await expect.poll(async () => (await log()).items[0]?.state).toBe('delivered');
    expect((await log()).items).toMatchObject([{ type: 'ping', attempts: [{ status: 204, error: null }] }]);
    expect(await log('?state=failed')).toEqual({ items: [], next: null });
    const replayed = app.call('POST', `${hook}/deliveries/${ping?.id ?? ''}/replay`, { cookie });
    expect((await replayed).status).toBe(202);
    const { items: lines } = await app.store.audit.list({ action: 'webhook:replay' }, { limit: 10 });
    expect(lines).toMatchObject([{ target: `webhook:${made.id}`, outcome: 'done' }]);
    await sink.received(2);
    const period = { from: 0, to: app.clock.now() + 1, only: 'all' };
    expect(await read(app.call('POST', `${hook}/replay`, { cookie, body: period }))).toEqual({
      status: 202,
      body: { replayed: 1, next: null },
    });
    await sink.received(3);
    const off = await read(app.call('PATCH', hook, { cookie, body: { enabled: false, types: ['*'] } }));
    expect(off).toMatchObject({
      status: 200,
      body: { enabled: false, disabledBecause: 'admin', types: ['*'] },
    });
    expect((await app.call('POST', `${hook}/ping`, { cookie })).status).toBe(202);
    expect((await log('?limit=1')).items).toMatchObject([{ state: 'waiting' }]);
    expect(sink.calls).toHaveLength(3);
    await app.call('PATCH', hook, { cookie, body: { enabled: true } });
    await sink.received(4);
    expect((await app.call('DELETE', hook, { cookie })).status).toBe(204);
    expect((await app.call('GET', hook, { cookie })).status).toBe(404);
  });

  it('tells of a contact that an integration has changed', async () => {
    await using app = await startApp();
    await using sink = await startWebhookSink();
    const cookie = await signedIn(app, 'admin');
    const body = { url: sink.url, types: ['contact.changed'] };
    await app.call('POST', HOOKS, { cookie, body });
    const build = createBuilders({ clock: app.clock, ids: new CountingIds() });
    const started = await app.store.conversations.start(build.start({ siteId: 'shop' }));
    if (started.result !== 'appended') throw new Error(started.result);
    const { id } = started.record.contact;
    const change = { cookie, body: { name: 'Eve' } };
    expect((await app.call('PATCH', `/v1/sites/shop/contacts/${id}`, change)).status).toBe(200);
    await sink.received(2);
    const [, changed] = sink.calls;
    expect(changed?.payload).toMatchObject({ type: 'contact.changed', data: { contact: { id } } });
    expect(changed?.body).not.toContain('Eve');
    const tag = await app.call('POST', '/v1/sites/shop/tags', { cookie, body: { name: 'Billing' } });
    const { id: tagId } = (await tag.json()) as { id: string };
    const tags = { cookie, body: { tags: [tagId] } };
    expect((await app.call('PUT', `/v1/sites/shop/contacts/${id}/tags`, tags)).status).toBe(200);
    await sink.received(3);
    expect(sink.calls[2]?.payload).toMatchObject({ type: 'contact.changed', data: { contact: { id } } });
  });

  it('[A2] is for admins of the very site alone', async () => {
    await using app = await startApp();
    await using sink = await startWebhookSink();
    await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 1 });
    const admin = await signedIn(app, 'admin');
    const body = { url: sink.url, types: ['*'] };
    const { body: made } = await read<NewWebhookAnswer>(app.call('POST', HOOKS, { cookie: admin, body }));
    for (const role of ['agent', 'supervisor'] as const) {
      const cookie = await signedIn(app, role);
      expect((await app.call('GET', HOOKS, { cookie })).status).toBe(403);
      expect((await app.call('POST', HOOKS, { cookie, body })).status).toBe(403);
    }
    const stranger = await signedIn(app, 'admin', 'other');
    const paths = [
      `${HOOKS}/${made.id}`,
      `/v1/sites/other/webhooks/${made.id}`,
      '/v1/sites/other/webhooks/nothing',
    ];
    for (const path of paths) expect((await app.call('GET', path, { cookie: stranger })).status).toBe(404);
    expect((await app.call('GET', HOOKS)).status).toBe(401);
  });

  it('[A3] refuses what is no address, no type, no period', async () => {
    await using app = await startApp();
    const cookie = await signedIn(app, 'admin');
    const refused = async (body: unknown) => (await app.call('POST', HOOKS, { cookie, body })).status;
    expect(await refused({ url: 'http://169.254.169.254/', types: ['*'] })).toBe(400);
    expect(await refused({ url: 'https://user:secret@shop.example/', types: ['*'] })).toBe(400);
    expect(await refused({ url: 'nonsense', types: ['*'] })).toBe(400);
    expect(await refused({ url: 'https://shop.example', types: ['everything'] })).toBe(400);
    expect(await refused({ url: 'https://shop.example', types: [] })).toBe(400);
    expect(await refused({ url: 'https://shop.example', types: ['*'], secret: 'mine' })).toBe(400);
  });
});
