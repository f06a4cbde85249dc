import { expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';

const BASE = '/v1/sites/shop/flows';

async function signedIn(app: TestApp, role: 'admin' | 'supervisor' = 'admin'): Promise<string> {
  if (!(await app.store.sites.find('shop')))
    await app.store.sites.create({ id: 'shop', name: 'Shop', origins: [], createdAt: 1 });
  await app.addAgent(
    { email: `${role}@desk.example`, name: 'Ada', memberships: [{ siteId: 'shop', role }] },
    'correct horse battery staple',
  );
  return app.signIn(`${role}@desk.example`, 'correct horse battery staple');
}

const definition = (next = 'person') => ({
  name: 'Callback',
  speaker: { en: 'Assistant' },
  misunderstood: { en: 'Sorry?' },
  first: 'number',
  nodes: {
    number: {
      type: 'question',
      text: { en: 'Number?' },
      set: 'telephone',
      kind: 'phone',
      next,
      otherwise: 'person',
    },
    person: { type: 'handOver' },
  },
});

it('saves, checks, publishes, lists, goes back and takes back', async () => {
  await using app = await startApp();
  const cookie = await signedIn(app);
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await app.call(method, `${BASE}${path}`, {
      cookie,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, answer: (await response.json()) as Record<string, never> };
  };
  const draft = await call('PUT', '/callback/draft', { expectedRevision: 0, definition: definition('gone') });
  expect(draft).toMatchObject({
    status: 200,
    answer: {
      revision: 1,
      problems: [{ path: 'nodes.number.next' }],
      changedBy: { kind: 'agent', name: 'Ada' },
    },
  });
  const refused = await call('POST', '/callback/publish', { expectedRevision: 1 });
  expect(refused).toMatchObject({ status: 400, answer: { code: 'invalid' } });
  await call('PUT', '/callback/draft', { expectedRevision: 1, definition: definition() });
  expect(
    (await call('PUT', '/callback/draft', { expectedRevision: 1, definition: definition() })).status,
  ).toBe(409);
  expect(await call('POST', '/callback/publish', { expectedRevision: 2 })).toMatchObject({
    answer: { publishedVersion: 1, problems: [] },
  });
  expect(app.desk.flows.published('shop')).toMatchObject([{ flowId: 'callback', version: 1 }]);
  await call('POST', '/callback/publish', { expectedRevision: 3 });
  expect(await call('POST', '/callback/publish', { expectedRevision: 4, version: 1 })).toMatchObject({
    answer: { publishedVersion: 1, latestVersion: 2 },
  });
  expect((await call('POST', '/callback/publish', { expectedRevision: 5, version: 7 })).status).toBe(404);
  expect(await call('GET', '')).toMatchObject({
    answer: { items: [{ flowId: 'callback', name: 'Callback' }], next: null },
  });
  expect(await call('GET', '/callback/versions?limit=1')).toMatchObject({
    answer: { items: [{ version: 2 }], next: '2' },
  });
  expect(await call('GET', '/callback/versions?limit=1&cursor=2')).toMatchObject({
    answer: { items: [{ version: 1 }], next: null },
  });
  await call('POST', '/callback/unpublish', { expectedRevision: 5 });
  expect(app.desk.flows.published('shop')).toEqual([]);
  expect((await call('GET', '/another')).status).toBe(404);
  expect(
    (await call('PUT', '/Not%20An%20Id/draft', { expectedRevision: 0, definition: definition() })).status,
  ).toBe(400);
});

it('deletes what no invitation begins with, says so in the audit log, and frees its id', async () => {
  await using app = await startApp();
  const cookie = await signedIn(app);
  const call = async (method: string, path: string, body?: unknown) => {
    const given = { cookie, ...(body === undefined ? {} : { body }) };
    const response = await app.call(method, path, given);
    const text = await response.text();
    return { status: response.status, answer: (text === '' ? null : JSON.parse(text)) as unknown };
  };
  const configure = (expectedVersion: number, invitations: readonly object[]) =>
    call('PUT', '/v1/sites/shop/configuration', {
      expectedVersion,
      configuration: { widget: { invitations } },
    });
  await call('PUT', `${BASE}/callback/draft`, { expectedRevision: 0, definition: definition() });
  await call('POST', `${BASE}/callback/publish`, { expectedRevision: 1 });
  await app.clock.advanceAsync(2_000);
  const invitation = { id: 'b', when: { exitIntent: true }, message: { en: 'Wait' } };
  expect((await configure(0, [invitation, { ...invitation, id: 'c', flow: 'callback' }])).status).toBe(200);

  expect(await call('DELETE', `${BASE}/callback?expectedRevision=2`)).toMatchObject({
    status: 409,
    answer: {
      code: 'conflict',
      retryable: false,
      details: { path: 'widget.invitations[1].flow', paths: ['widget.invitations[1].flow'] },
    },
  });
  expect(app.desk.flows.published('shop')).toMatchObject([{ flowId: 'callback' }]);
  expect((await configure(1, [invitation])).status).toBe(200);
  expect((await call('DELETE', `${BASE}/callback`)).status).toBe(400);
  expect((await call('DELETE', `${BASE}/callback?expectedRevision=1`)).status).toBe(409);
  expect((await call('DELETE', `${BASE}/another?expectedRevision=1`)).status).toBe(404);
  expect(await call('DELETE', `${BASE}/callback?expectedRevision=2`)).toEqual({ status: 204, answer: null });

  expect(app.desk.flows.published('shop')).toEqual([]);
  expect(await call('GET', BASE)).toMatchObject({ answer: { items: [] } });
  expect((await call('GET', `${BASE}/callback`)).status).toBe(404);
  expect((await call('GET', `${BASE}/callback/versions`)).status).toBe(404);
  const { items } = await app.store.audit.list({ siteId: 'shop' }, { limit: 1 });
  expect(items).toMatchObject([{ action: 'flow:delete', target: 'flow:callback' }]);
  expect(JSON.parse(items[0]?.before ?? '')).toEqual({
    name: 'Callback',
    revision: 2,
    publishedVersion: 1,
    latestVersion: 1,
  });

  await call('PUT', `${BASE}/callback/draft`, { expectedRevision: 0, definition: definition() });
  expect(await call('POST', `${BASE}/callback/publish`, { expectedRevision: 1 })).toMatchObject({
    answer: { publishedVersion: 2 },
  });
  expect(app.desk.flows.published('shop')).toMatchObject([{ flowId: 'callback', version: 2 }]);
});

it('says what is wrong with anything, and shows what there is to begin from', async () => {
  await using app = await startApp();
  const cookie = await signedIn(app);
  const validate = async (given: object) => {
    const response = await app.call('POST', `${BASE}/validate`, { cookie, body: { definition: given } });
    const { problems } = (await response.json()) as { problems: { path: string }[] };
    return problems.map(({ path }) => path);
  };
  expect(await validate(definition())).toEqual([]);
  expect(await validate(definition('gone'))).toEqual(['nodes.number.next']);
  expect(await validate({ name: 7 })).toContain('name');
  const response = await app.call('GET', '/v1/sites/shop/flow-templates', { cookie });
  const { items } = (await response.json()) as { items: unknown[] };
  expect(items).toHaveLength(6);
});

it('[A2] is for admins, and for their own sites', async () => {
  await using app = await startApp();
  const supervisor = await signedIn(app, 'supervisor');
  expect((await app.call('GET', BASE, { cookie: supervisor })).status).toBe(403);
  expect((await app.call('GET', '/v1/sites/other/flows', { cookie: supervisor })).status).toBe(404);
  expect((await app.call('GET', BASE)).status).toBe(401);
});
