import type { FileLink, FileRef, UploadTicket } from '@deskbell/protocol';
import { createBuilders } from '@deskbell/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashToken } from '../src/auth/secret-token.ts';
import { visitorIdOf } from '../src/desk/visitor-id.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { PDF } from './lib/sample-files.ts';
import { codeOf, startApp, type TestApp } from './lib/start-app.ts';

const SECRET = 's'.repeat(43);

let app: TestApp;
let conversationId: string;
let path: string;
let token: string;

beforeEach(async () => {
  app = await startApp();
  const build = createBuilders({ clock: app.clock, ids: randomIds });
  const started = await app.store.conversations.start(
    build.start({ siteId: 'shop', visitorId: visitorIdOf('shop', SECRET) }),
  );
  if (started.result !== 'appended') throw new Error('nothing was started');
  conversationId = started.record.conversation.id;
  path = `/v1/sites/shop/conversations/${conversationId}/files`;
  const agent = await app.addAgent();
  await app.clock.advanceAsync(2_000);
  token = (await app.authenticator.begin(agent.id, 'password')).token;
});
afterEach(() => app[Symbol.asyncDispose]());

const asAgent = () => ({ authorization: `Bearer ${token}` });
const asVisitor = (secret = SECRET) => ({ authorization: `Visitor ${secret}` });

const asKey = (key: string) => ({ authorization: `Bearer ${key}` });

async function addKey(): Promise<string> {
  const key = `dbk_${'k'.repeat(43)}`;
  await app.store.apiKeys.create({
    id: 'key-000001',
    siteId: 'shop',
    name: 'Integration',
    hint: 'kkkk',
    hash: hashToken(key),
    scopes: ['files:write'],
    createdAt: 0,
    createdBy: 'nobody',
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  });
  return key;
}

async function upload(headers: Record<string, string>, name = 'a.pdf'): Promise<FileRef> {
  const body = { id: randomIds.next(), name, size: PDF.length };
  // Without `Origin`: no browser.
  const asked = await fetch(app.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  expect(asked.status).toBe(201);
  const ticket = (await asked.json()) as UploadTicket;
  const sent = await fetch(app.url + ticket.path, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ticket.token}` },
    body: Buffer.from(PDF),
  });
  expect(sent.status).toBe(201);
  return (await sent.json()) as FileRef;
}

async function linksFor(headers: Record<string, string>, ids: readonly string[]): Promise<FileLink[]> {
  const response = await fetch(`${app.url}${path}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ids }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { links: FileLink[] }).links;
}

it('agents, visitors and integrations upload, and open their own', async () => {
  const key = await addKey();
  for (const headers of [asAgent(), asVisitor(), asKey(key)]) {
    const file = await upload(headers);
    const [link] = await linksFor(headers, [file.id]);
    const response = await fetch(app.url + (link?.path ?? ''));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(response.headers.get('cache-control')).toMatch(/^private, max-age=/);
    // Nothing that stands in an address is written down.
    expect(app.logged()).not.toContain(link?.path.split('/')[3] ?? 'none');
  }
});

it('[D11] a link of a key that was revoked opens nothing', async () => {
  const key = await addKey();
  const file = await upload(asKey(key));
  const [link] = await linksFor(asKey(key), [file.id]);
  expect((await fetch(app.url + (link?.path ?? ''))).status).toBe(200);
  await app.store.apiKeys.revoke('key-000001', 1);
  expect((await fetch(app.url + (link?.path ?? ''))).status).toBe(404);
});

it('[A2] another visitor, nobody and another site are told nothing', async () => {
  const file = await upload(asVisitor());
  const ask = async (headers: Record<string, string>, address = `${path}/links`) => {
    const response = await fetch(app.url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ids: [file.id] }),
    });
    return `${String(response.status)} ${(await response.text()).replaceAll(/"instance":"[^"]*"/g, '')}`;
  };
  const missing = path.replace(conversationId, 'missing-conversation');
  const foreign = await ask(asVisitor('x'.repeat(43)));
  expect(foreign).toBe(await ask(asVisitor('x'.repeat(43)), `${missing}/links`));
  expect(foreign).toContain('not_found');
  expect(await ask({})).toContain('unauthenticated');
  expect(await ask(asVisitor(), `${path.replace('/shop/', '/other/')}/links`)).toContain('not_found');
  const list = await fetch(app.url + path, { headers: asVisitor() });
  expect(await codeOf(list)).toBe('forbidden');
});

it('lists what messages have brought', async () => {
  const files = [await upload(asAgent(), 'one.pdf'), await upload(asAgent(), 'two.pdf')];
  await upload(asAgent(), 'unsent.pdf');
  const build = createBuilders({ clock: app.clock, ids: randomIds });
  const record = await app.store.conversations.find(conversationId);
  if (!record) throw new Error('there is no conversation');
  const { conversation } = record;
  const body = { type: 'message', text: 'Look', files } as const;
  const entry = build.entry({ kind: 'visitor', id: conversation.visitorId }, { ...body, files: [...files] });
  const stored = await app.store.conversations.append({
    next: conversation,
    expectedVersion: conversation.version,
    entries: [entry],
    dueAt: null,
  });
  expect(stored.result).toBe('appended');
  interface Listed {
    readonly items: readonly FileRef[];
    readonly next: string | null;
  }
  const list = async (query: string): Promise<Listed> =>
    (await (await fetch(`${app.url}${path}?limit=1${query}`, { headers: asAgent() })).json()) as Listed;
  const first = await list('');
  const second = await list(`&cursor=${first.next ?? ''}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(files.map(({ id }) => id));
  expect(second.next).toBeNull();
});
