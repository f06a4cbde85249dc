import type { Agent } from '@deskbell/core';
import type { InviteAnswer, Person, Role } from '@deskbell/protocol';
import { createBuilders, CountingIds } from '@deskbell/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';

let app: TestApp;
/** Cookies of an admin of every site, of one of the shop alone, and of a supervisor of the shop. */
let owner: string;
let admin: string;
let supervisor: string;
beforeEach(async () => {
  app = await startApp();
  const builders = createBuilders({ clock: app.clock, ids: new CountingIds('other') });
  await app.store.sites.create(builders.site({ id: 'blog', name: 'Blog' }));
  owner = await signedIn('owner', { shop: 'admin', blog: 'admin' });
  admin = await signedIn('admin', { shop: 'admin' });
  supervisor = await signedIn('supervisor', { shop: 'supervisor' });
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

function add(name: string, roles: Readonly<Record<string, Role>>): Promise<Agent> {
  const memberships = Object.entries(roles).map(([siteId, role]) => ({ siteId, role }));
  return app.addAgent({ email: `${name}@shop.example`, name, memberships }, password);
}

async function signedIn(name: string, roles: Readonly<Record<string, Role>>): Promise<string> {
  const { email } = await add(name, roles);
  return app.signIn(email, password);
}

function call(cookie: string, method: string, path: string, body?: unknown): Promise<Response> {
  return app.call(method, `/v1/sites/shop/people${path}`, {
    cookie,
    ...(body === undefined ? {} : { body }),
  });
}

const statusOf = async (response: Promise<Response>): Promise<number> => (await response).status;

describe('inviting', () => {
  const invitation = { email: ' New@Shop.Example ', name: 'Nina', role: 'agent', locale: 'pl' };

  test('sends a mail with a link that works once within 72 hours', async () => {
    const invited = await call(admin, 'POST', '', { ...invitation, email: 'New@Shop.Example' });
    expect(invited.status).toBe(201);
    const answer = (await invited.json()) as InviteAnswer;
    expect(answer).toMatchObject({ mailed: true, link: null, person: { role: 'agent', passwordSet: false } });
    await app.posted();
    const [mail] = app.mails;
    expect(mail).toMatchObject({ to: 'new@shop.example', subject: 'Zaproszenie do obsługi Shop' });
    expect(mail?.text).toContain('admin zaprasza');
    const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    app.clock.advance(71 * 60 * 60_000);
    const body = { token };
    expect((await app.call('POST', '/v1/session/link', { body })).status).toBe(200);
    expect((await app.call('POST', '/v1/session/link', { body })).status).toBe(401);
  });

  test('[A5] neither the queue nor the log holds the link', async () => {
    await call(admin, 'POST', '', { ...invitation, email: 'new@shop.example' });
    await app.posted();
    const token = /#token=([\w-]+)/.exec(app.mails[0]?.text ?? '')?.[1] ?? 'none';
    expect(app.logged()).not.toContain(token);
    expect(JSON.stringify(await app.store.audit.list({}, { limit: 10 }))).not.toContain(token);
  });

  test('takes one address and no more', async () => {
    for (const email of [
      'a@x.example, b@x.example',
      'a@x.example\r\nBcc: b@x.example',
      'Ada <a@x.example>',
    ]) {
      expect(await codeOf(await call(admin, 'POST', '', { ...invitation, email }))).toBe('invalid');
    }
  });

  test('makes a member of who has an account, whose name and password stay', async () => {
    const bo = await add('bo', { blog: 'agent' });
    const invited = await call(admin, 'POST', '', { ...invitation, email: bo.email, role: 'supervisor' });
    expect(await invited.json()).toMatchObject({
      mailed: false,
      link: null,
      person: { id: bo.id, name: 'bo', role: 'supervisor' },
    });
    expect(await codeOf(await call(admin, 'POST', '', { ...invitation, email: bo.email }))).toBe('conflict');
  });
});

describe('without a mail server', () => {
  test('the link is handed over', async () => {
    await app[Symbol.asyncDispose]();
    app = await startApp({ sendsMail: false });
    admin = await signedIn('admin', { shop: 'admin' });
    const body = { email: 'new@shop.example', name: 'Nina', role: 'agent' };
    const answer = (await (await call(admin, 'POST', '', body)).json()) as InviteAnswer;
    expect(answer.mailed).toBe(false);
    const token = answer.link?.split('#token=')[1] ?? '';
    expect((await app.call('POST', '/v1/session/link', { body: { token } })).status).toBe(200);
  });
});

describe('roles', () => {
  test('[A2] are changed by admins of the site alone, for its members alone', async () => {
    const bo = await add('bo', { shop: 'agent' });
    const stranger = await add('stranger', { blog: 'agent' });
    const change = { role: 'supervisor' };
    expect(await statusOf(call(supervisor, 'PUT', `/${bo.id}/role`, change))).toBe(403);
    expect(await statusOf(call(admin, 'PUT', `/${stranger.id}/role`, change))).toBe(404);
    const changed = await call(admin, 'PUT', `/${bo.id}/role`, change);
    expect((await changed.json()) as Person).toMatchObject({ id: bo.id, role: 'supervisor' });
  });

  test('an owner is changed by another owner alone, and the last one by nobody', async () => {
    const people = (await (await call(owner, 'GET', '')).json()) as { items: Person[] };
    const id = people.items.find((one) => one.owner)?.id ?? '';
    expect(await statusOf(call(admin, 'PUT', `/${id}/role`, { role: 'agent' }))).toBe(403);
    expect(await statusOf(call(admin, 'DELETE', `/${id}`))).toBe(403);
    for (const [method, path, body] of [
      ['PUT', '/role', { role: 'agent' }],
      ['DELETE', '', undefined],
      ['POST', '/disable', undefined],
    ] as const) {
      expect(await codeOf(await call(owner, method, `/${id}${path}`, body))).toBe('conflict');
    }
    await add('second', { shop: 'admin', blog: 'admin' });
    expect(await statusOf(call(owner, 'PUT', `/${id}/role`, { role: 'agent' }))).toBe(200);
    // From now on, they are no owner.
    expect(await statusOf(app.call('GET', '/v1/people', { cookie: owner }))).toBe(403);
  });

  test('whoever is taken off the site is no member, and keeps their account', async () => {
    const bo = await add('bo', { shop: 'agent', blog: 'agent' });
    expect(await statusOf(call(admin, 'DELETE', `/${bo.id}`))).toBe(204);
    expect(await statusOf(call(admin, 'GET', `/${bo.id}`))).toBe(404);
    expect((await app.store.agents.find(bo.id))?.memberships).toEqual([{ siteId: 'blog', role: 'agent' }]);
  });
});

describe('accounts', () => {
  test('[D11] who is disabled is signed out at once and cannot come back, until they are enabled', async () => {
    const bo = await add('bo', { shop: 'agent' });
    const cookie = await app.signIn(bo.email, password);
    const token = await app.linkFor(bo.id);
    expect(await statusOf(call(admin, 'POST', `/${bo.id}/disable`))).toBe(200);
    expect(await statusOf(app.call('GET', '/v1/session', { cookie }))).toBe(401);
    expect(await statusOf(app.call('POST', '/v1/session/link', { body: { token } }))).toBe(401);
    await expect(app.signIn(bo.email, password)).rejects.toThrow('401');
    expect(await statusOf(call(admin, 'POST', `/${bo.id}/enable`))).toBe(200);
    await expect(app.signIn(bo.email, password)).resolves.toBeTruthy();
  });

  test('of people who answer for other sites are not an admin’s to change', async () => {
    const bo = await add('bo', { shop: 'agent', blog: 'agent' });
    for (const [method, path, body] of [
      ['POST', '/disable', undefined],
      ['POST', '/reset', {}],
      ['DELETE', '/second-factor', undefined],
      ['DELETE', '/sessions', undefined],
    ] as const) {
      expect(await statusOf(call(admin, method, `/${bo.id}${path}`, body))).toBe(403);
    }
    expect(await statusOf(call(owner, 'DELETE', `/${bo.id}/sessions`))).toBe(204);
  });

  test('a reset signs out, forgets the password and mails a link for an hour', async () => {
    const bo = await add('bo', { shop: 'agent' });
    const cookie = await app.signIn(bo.email, password);
    const reset = await call(admin, 'POST', `/${bo.id}/reset`, { locale: 'cs' });
    expect(await reset.json()).toEqual({ mailed: true, link: null });
    expect(await statusOf(app.call('GET', '/v1/session', { cookie }))).toBe(401);
    await expect(app.signIn(bo.email, password)).rejects.toThrow('401');
    await app.posted();
    expect(app.mails.at(-1)?.subject).toBe('Zvolte si nové heslo');
  });

  test('everybody is listed to owners, page by page, and to nobody else', async () => {
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const query = `limit=1${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page = await app.call('GET', `/v1/people?${query}`, { cookie: owner });
      const answer = (await page.json()) as { items: Person[]; next: string | null };
      all.push(...answer.items.map(({ name }) => name));
      cursor = answer.next;
    } while (cursor !== null);
    expect(all.toSorted()).toEqual(['admin', 'owner', 'supervisor']);
    expect(await statusOf(app.call('GET', '/v1/people', { cookie: admin }))).toBe(403);
  });
});

describe('the audit', () => {
  test('[A2] has who did what, and who was refused, for the admins of the site', async () => {
    const bo = await add('bo', { shop: 'agent' });
    await call(admin, 'PUT', `/${bo.id}/role`, { role: 'supervisor' });
    await call(supervisor, 'PUT', `/${bo.id}/role`, { role: 'admin' });
    const listed = await app.call('GET', '/v1/sites/shop/audit', { cookie: admin });
    expect(((await listed.json()) as { items: object[] }).items).toMatchObject([
      {
        actor: { kind: 'agent', name: 'supervisor' },
        action: 'people:write',
        target: 'PUT /v1/sites/:siteId/people/:agentId/role',
        outcome: 'refused',
        after: null,
      },
      {
        actor: { kind: 'agent', name: 'admin' },
        action: 'people:write',
        target: `agent:${bo.id}`,
        outcome: 'done',
        before: { role: 'agent' },
        after: { role: 'supervisor' },
        address: null,
      },
    ]);
    const refused = await app.call('GET', '/v1/sites/shop/audit?outcome=refused&limit=1', { cookie: admin });
    expect((await refused.json()) as object).toMatchObject({ items: [{ outcome: 'refused' }], next: null });
    expect(await statusOf(app.call('GET', '/v1/sites/shop/audit', { cookie: supervisor }))).toBe(403);
    expect(await statusOf(app.call('GET', '/v1/audit', { cookie: admin }))).toBe(403);
    expect(await statusOf(app.call('GET', '/v1/audit', { cookie: owner }))).toBe(200);
  });
});

describe('a new site', () => {
  test('is owned by everybody who owns the installation, and written down', async () => {
    const second = await add('second', { shop: 'admin', blog: 'admin' });
    const body = { id: 'third', name: 'Third', origins: ['https://third.example'] };
    expect(await statusOf(app.call('POST', '/v1/sites', { cookie: owner, body }))).toBe(201);
    expect((await app.store.agents.find(second.id))?.memberships).toContainEqual({
      siteId: 'third',
      role: 'admin',
    });
    // What a session remembers is as old as its last look at the rows.
    await app.clock.advanceAsync(5_000);
    expect(await statusOf(app.call('GET', '/v1/people', { cookie: owner }))).toBe(200);
    const origins = { origins: ['https://other.example'] };
    await app.call('PUT', '/v1/sites/third/origins', { cookie: owner, body: origins });
    const { items } = await app.store.audit.list({ siteId: 'third' }, { limit: 5 });
    expect(items).toMatchObject([
      { action: 'site:write', after: '{"origins":["https://other.example"]}' },
      { action: 'site:create' },
    ]);
  });
});
