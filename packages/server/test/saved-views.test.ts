import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';

let app: TestApp;
const tokens = { agent: '', other: '', supervisor: '', foreign: '' };
const path = '/v1/sites/shop/saved-views';
const view = { name: 'Polish, unread', view: 'open', filter: { language: 'pl', unread: true }, days: 7 };

async function signIn(role: 'agent' | 'supervisor', siteId = 'shop'): Promise<string> {
  const agent = await app.addAgent({ memberships: [{ siteId, role }] });
  return (await app.authenticator.begin(agent.id, 'password')).token;
}

async function call(token: string, method: string, url = path, body?: object) {
  const response = await fetch(new URL(url, app.url), {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
  };
}

const namesFor = async (token: string): Promise<unknown[]> => {
  const { body } = await call(token, 'GET');
  const views = body?.['views'] as { name: unknown }[] | undefined;
  return (views ?? []).map(({ name }) => name);
};

beforeAll(async () => {
  app = await startApp();
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  tokens.agent = await signIn('agent');
  tokens.other = await signIn('agent');
  tokens.supervisor = await signIn('supervisor');
  tokens.foreign = await signIn('supervisor', 'other');
});
afterAll(() => app[Symbol.asyncDispose]());

describe('saved views', () => {
  it("are an agent's own: others neither see nor change them", async () => {
    const made = await call(tokens.agent, 'POST', path, view);
    expect(made).toMatchObject({ status: 201, body: { ...view, shared: false } });
    const one = `${path}/${String(made.body?.['id'])}`;
    expect(await namesFor(tokens.agent)).toEqual([view.name]);
    expect(await namesFor(tokens.supervisor)).toEqual([]);
    for (const token of [tokens.other, tokens.supervisor, tokens.foreign])
      for (const method of ['PUT', 'DELETE'])
        expect((await call(token, method, one, method === 'PUT' ? view : undefined)).status).toBe(404);
    const renamed = await call(tokens.agent, 'PUT', one, { ...view, name: 'Polish' });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Polish' } });
    expect((await call(tokens.agent, 'DELETE', one)).status).toBe(204);
    expect(await namesFor(tokens.agent)).toEqual([]);
  });

  it('[A2] are shared by those who steer the site, and seen by everybody on it and nobody else', async () => {
    expect((await call(tokens.agent, 'POST', path, { ...view, shared: true })).status).toBe(403);
    const made = await call(tokens.supervisor, 'POST', path, { ...view, name: 'For all', shared: true });
    const one = `${path}/${String(made.body?.['id'])}`;
    expect(await namesFor(tokens.agent)).toEqual(['For all']);
    expect((await call(tokens.agent, 'PUT', one, view)).status).toBe(403);
    expect((await call(tokens.agent, 'DELETE', one)).status).toBe(403);
    expect((await call(tokens.foreign, 'GET')).status).toBe(404);
    expect((await call(tokens.supervisor, 'DELETE', one)).status).toBe(204);
  });

  it('[A3] refuses what is no view, and no more than a menu can hold', async () => {
    for (const body of [
      { ...view, view: 'none' },
      { ...view, name: ' ' },
      { ...view, filter: { nonsense: 1 } },
    ])
      expect(await call(tokens.agent, 'POST', path, body)).toMatchObject({
        status: 400,
        body: { code: 'invalid' },
      });
    const { body: first } = await call(tokens.other, 'POST', path, view);
    const [one] = await app.store.savedViews.list('shop', String(first?.['agentId']));
    for (let index = 1; index < 100; index += 1)
      await app.store.savedViews.create({ ...one!, id: `view-of-another-day-${String(index)}` });
    expect(await call(tokens.other, 'POST', path, view)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });
});
