import { admin, type AdminClient, type Scope } from '@deskbell/sdk/admin';
import { apiKeyPattern } from './lib/api-key-pattern.ts';
import { createBuilders, CountingIds } from '@deskbell/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const SHOP = { siteId: 'shop' };
const code = (code: string) => expect.objectContaining({ code });

let app: TestApp;
let cookie: string;
beforeEach(async () => {
  app = await startApp();
  await app.addAgent(
    {
      id: 'agent-ada',
      name: 'Ada',
      email: 'ada@shop.example',
      memberships: [{ siteId: 'shop', role: 'admin' }],
    },
    password,
  );
  // Accounts reach the desk within two seconds (D11).
  await app.clock.advanceAsync(2_000);
  cookie = await app.signIn('ada@shop.example', password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function keyWith(
  scopes: readonly Scope[],
  given: { expiresAt?: number } = {},
  path = '/v1/sites/shop/keys',
): Promise<{ id: string; secret: string }> {
  const body = { name: 'CRM', scopes, ...given };
  const response = await app.call('POST', path, { cookie, body });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; secret: string };
}

async function client(...scopes: Scope[]): Promise<AdminClient> {
  const { secret } = await keyWith(scopes);
  return admin({ url: app.url, key: secret, retries: 0 });
}

async function conversation() {
  const build = createBuilders({ clock: app.clock, ids: new CountingIds(`c${String((starts += 1))}-`) });
  const started = await app.store.conversations.start(build.start({}, 'Where is my order?'));
  if (started.result !== 'appended') throw new Error('not started');
  return started.record;
}
let starts = 0;

const bearer = (secret: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${secret}`, ...more },
});

describe('API keys', () => {
  it('[A5] are shown once, kept as hashes, and listed without themselves', async () => {
    const { id, secret } = await keyWith(['sites:read']);
    expect(secret).toMatch(apiKeyPattern);
    const list = await (await app.call('GET', '/v1/sites/shop/keys', { cookie })).text();
    expect(list).toContain(id);
    expect(list).toContain(secret.slice(-4));
    expect(list).not.toContain(secret);
    const kept = await app.store.apiKeys.find(id);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(app.logged()).not.toContain(secret);
  });

  it('[A2] may what their scopes say, on their site, and nothing else', async () => {
    const { secret } = await keyWith(['configuration:read']);
    const statusOf = async (path: string) => (await app.call('GET', path, bearer(secret))).status;
    expect(await statusOf('/v1/sites/shop/configuration')).toBe(200);
    expect(await statusOf('/v1/sites/shop/contacts')).toBe(403);
    expect(await statusOf('/v1/sites/other/configuration')).toBe(404);
    expect(await statusOf('/v1/sites/shop/keys')).toBe(403);
  });

  it('[D11] are refused everywhere within five seconds of their revocation, and at their end', async () => {
    const { id, secret } = await keyWith(['sites:read']);
    const end = app.clock.now() + 60_000;
    const ending = await keyWith(['sites:read'], { expiresAt: end });
    const statusOf = async (given: string) => (await app.call('GET', '/v1/sites/shop', bearer(given))).status;
    expect([await statusOf(secret), await statusOf(ending.secret)]).toEqual([200, 200]);
    // As another node does it: this one learns of it from the rows.
    await app.store.apiKeys.revoke(id, app.clock.now());
    app.clock.advance(5_000);
    expect([await statusOf(secret), await statusOf(ending.secret)]).toEqual([401, 200]);
    app.clock.advance(60_000);
    expect(await statusOf(ending.secret)).toBe(401);
    const here = await keyWith(['sites:read']);
    expect(await statusOf(here.secret)).toBe(200);
    expect((await app.call('DELETE', `/v1/sites/shop/keys/${here.id}`, { cookie })).status).toBe(204);
    expect(await statusOf(here.secret)).toBe(401);
  });

  it('note when they were last used, to the minute', async () => {
    const { id, secret } = await keyWith(['sites:read']);
    await app.call('GET', '/v1/sites/shop', bearer(secret));
    await app.store.check();
    const used = (await app.store.apiKeys.find(id))?.lastUsedAt;
    expect(used).toBe(app.clock.now() - (app.clock.now() % 60_000));
  });

  it('[A5] count in the header alone', async () => {
    const { secret } = await keyWith(['sites:read']);
    const response = await app.call('GET', `/v1/sites/shop?access_token=${secret}`);
    expect(await codeOf(response)).toBe('unauthenticated');
    expect(app.logged()).not.toContain(secret);
    const wrong = await app.call('GET', '/v1/sites/shop', bearer(`dbk_${'x'.repeat(43)}`));
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="deskbell"']);
  });
});

describe('calls', () => {
  const tags = '/v1/sites/shop/tags';

  it('[D2] with an Idempotency-Key are done once, however often and at whatever pace they come', async () => {
    const { secret } = await keyWith(['conversations:write']);
    const once = bearer(secret, { 'idempotency-key': '"tag-1"' });
    const body = { name: 'urgent' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.call('POST', tags, { ...once, body })),
    );
    const done = answers.filter(({ status }) => status === 201);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const first = await done[0]?.text();
    const again = await app.call('POST', tags, { ...once, body });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(await again.text()).toBe(first);
    expect(await codeOf(await app.call('POST', tags, { ...once, body: { name: 'other' } }))).toBe(
      'id_reused',
    );
    expect((await app.store.tags.list('shop', null, 10)).tags).toHaveLength(1);
    app.clock.advance(24 * 60 * 60_000 + 1);
    expect(await codeOf(await app.call('POST', tags, { ...once, body }))).toBe('conflict');
  });

  it('[A5] repeat no secret, but do not make another', async () => {
    const headers = { 'idempotency-key': 'key-1' };
    const body = { name: 'CRM', scopes: ['sites:read'] };
    const first = await app.call('POST', '/v1/sites/shop/keys', { cookie, headers, body });
    const { secret } = (await first.json()) as { secret: string };
    const again = await app.call('POST', '/v1/sites/shop/keys', { cookie, headers, body });
    const text = await again.text();
    expect([again.status, text.includes(secret)]).toEqual([409, false]);
    expect((await app.store.apiKeys.list('shop', null, 10)).keys).toHaveLength(1);
  });

  it('that failed are forgotten: the same key tries again', async () => {
    const headers = { 'idempotency-key': 'tag-2' };
    await app.call('POST', tags, { cookie, body: { name: 'billing' } });
    const body = { name: 'Billing' };
    expect((await app.call('POST', tags, { cookie, headers, body })).status).toBe(409);
    const [known] = (await app.store.tags.list('shop', null, 1)).tags;
    await app.store.tags.delete('shop', known?.id ?? '');
    expect((await app.call('POST', tags, { cookie, headers, body })).status).toBe(201);
    const odd = { 'idempotency-key': 'with space' };
    expect(await codeOf(await app.call('POST', tags, { cookie, headers: odd, body }))).toBe('invalid');
  });

  it.each([
    ['a lone surrogate', '{"name":"\\ud800"}'],
    ['U+0000', '{"name":"a\\u0000"}'],
    ['a field of the server', '{"name":"a","siteId":"other","createdAt":1}'],
    ['__proto__', '{"name":"a","__proto__":{"color":"#000000"}}'],
    ['a number for a text', '{"name":7}'],
    ['a list for a text', '{"name":["a"]}'],
    ['ten thousand levels', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['half a document', '{"name":'],
  ])('[A3] with %s are refused, and nothing is written', async (_what, body) => {
    const response = await app.call('POST', tags, { cookie, body });
    expect([response.status, await codeOf(response)]).toEqual([400, 'invalid']);
    expect((await app.store.tags.list('shop', null, 10)).tags).toEqual([]);
  });

  it('[A3] in bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${app.url}${tags}`, {
      method: 'POST',
      headers: { cookie, origin: app.publicUrl, 'content-type': 'application/json' },
      body: new Uint8Array([...Buffer.from('{"name":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
    });
    expect([response.status, await codeOf(response)]).toEqual([400, 'invalid']);
  });

  it.each([
    `limit=1000`,
    `limit=1%27`,
    `cursor=1'%20or%201=1--`,
    'sort=name%3B+drop+table+tags',
    'status=queued%27%20or%20%271%27=%271',
    'tag[$ne]=x',
    'from=1e999',
    'agent=%00',
    '__proto__=1',
  ])('[A3] with an odd question (%s) are refused', async (query) => {
    await conversation();
    const response = await app.call('GET', `/v1/sites/shop/conversations?${query}`, { cookie });
    expect([response.status, await codeOf(response)]).toEqual([400, 'invalid']);
  });

  it('[A3] say which methods a path has', async () => {
    const wrong = await app.call('DELETE', tags, { cookie });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
    const asked = await app.call('OPTIONS', tags);
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
    const head = await app.call('HEAD', tags, { cookie });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await codeOf(await app.call('GET', '/v1/nothing', { cookie }))).toBe('unknown_command');
  });

  it('[A3] beyond the limit of their key wait, and others do not', async () => {
    const [busy, calm] = [await keyWith(['sites:read']), await keyWith(['sites:read'])];
    const ask = (secret: string, address: string) =>
      app.call('GET', '/v1/sites/shop', { ...bearer(secret), address });
    const answers = await Promise.all(
      Array.from({ length: 61 }, (_, index) => ask(busy.secret, `203.0.113.${String(index)}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.headers.get('ratelimit')).toBe('"calls";r=0;t=1');
    const other = await ask(calm.secret, '203.0.113.9');
    expect([other.status, other.headers.get('ratelimit-policy')]).toEqual([200, '"calls";q=60;w=30']);
    app.clock.advance(1_000);
    expect((await ask(busy.secret, '203.0.113.9')).status).toBe(200);
  });
});

describe('the admin client', () => {
  it('walks lists page by page, by what is asked', async () => {
    const api = await client('conversations:write');
    const made = [];
    for (let index = 0; index < 5; index += 1) {
      app.clock.advance(10);
      made.push(await conversation());
    }
    const ids = [];
    for await (const { id } of api.each('GET /v1/sites/:siteId/conversations', { ...SHOP, limit: 2 }))
      ids.push(id);
    expect(ids).toEqual(made.map((record) => record.conversation.id).toReversed());
    const [first] = made;
    const conversationId = first?.conversation.id ?? '';
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'late' });
    const tagged = await api.call(
      'PUT /v1/sites/:siteId/conversations/:conversationId/tags',
      { ...SHOP, conversationId },
      { tags: [tag.id] },
    );
    expect(tagged.tags).toEqual([tag]);
    const found = await api.call('GET /v1/sites/:siteId/conversations', { ...SHOP, tag: tag.id });
    expect(found.items.map(({ id }) => id)).toEqual([conversationId]);
    const none = await api.call('GET /v1/sites/:siteId/conversations', { ...SHOP, status: 'closed' });
    expect(none).toEqual({ items: [], next: null });
  });

  it('[D2] posts in the name of a member, notes that stay inside, and takes a matter to its end', async () => {
    const api = await client('conversations:write');
    const { id } = (await conversation()).conversation;
    const at = { ...SHOP, conversationId: id };
    const agentId = 'agent-ada';
    const messages = 'POST /v1/sites/:siteId/conversations/:conversationId/messages';
    await expect(api.call(messages, at, { text: 'Hello' })).rejects.toEqual(code('invalid'));
    await expect(api.call(messages, at, { text: 'Hello', agentId: 'agent-eve' })).rejects.toEqual(
      code('invalid'),
    );
    const post = { id: 'entry-000001', text: 'It is on its way', agentId };
    const { entry } = await api.call(messages, at, post);
    expect(entry).toMatchObject({ author: { kind: 'agent', name: 'Ada' }, body: { text: post.text } });
    expect((await api.call(messages, at, post)).entry).toEqual(entry);
    await expect(api.call(messages, at, { ...post, text: 'Another' })).rejects.toEqual(code('id_reused'));
    await api.call('POST /v1/sites/:siteId/conversations/:conversationId/notes', at, {
      text: 'VIP',
      agentId,
    });
    const entries = [];
    const list = 'GET /v1/sites/:siteId/conversations/:conversationId/entries';
    for await (const one of api.each(list, { ...at, limit: 2 })) entries.push(one);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.at(-1)?.body).toMatchObject({ type: 'note', text: 'VIP' });
    const shown = await api.call('GET /v1/sites/:siteId/conversations/:conversationId', at);
    expect(shown).toMatchObject({ status: 'active', agent: { id: agentId } });
    const resolve = 'POST /v1/sites/:siteId/conversations/:conversationId/resolve';
    expect(await api.call(resolve, at, { agentId })).toMatchObject({ status: 'resolved' });
  });

  it('assigns', async () => {
    const api = await client('conversations:write');
    const { id } = (await conversation()).conversation;
    const assign = 'POST /v1/sites/:siteId/conversations/:conversationId/assign';
    const at = { ...SHOP, conversationId: id };
    expect(await api.call(assign, at, { agentId: 'agent-ada' })).toMatchObject({
      status: 'active',
      agent: { id: 'agent-ada' },
    });
    await expect(api.call(assign, at, { agentId: 'agent-eve' })).rejects.toEqual(code('invalid'));
  });

  it('keeps contacts: found, changed, tagged, noted', async () => {
    const api = await client('contacts:write', 'conversations:write');
    const { contact } = await conversation();
    const at = { ...SHOP, contactId: contact.id };
    const email = 'eva@home.example';
    const changed = await api.call('PATCH /v1/sites/:siteId/contacts/:contactId', at, { name: 'Eva', email });
    expect(changed).toMatchObject({ name: 'Eva', email, locale: contact.locale });
    const found = await api.call('GET /v1/sites/:siteId/contacts', { ...SHOP, email });
    expect(found.items).toEqual([changed]);
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'regular' });
    await api.call('PUT /v1/sites/:siteId/contacts/:contactId/tags', at, { tags: [tag.id] });
    const tagged = await api.call('GET /v1/sites/:siteId/contacts', { ...SHOP, tag: tag.id });
    expect(tagged.items.map(({ id }) => id)).toEqual([contact.id]);
    const note = await api.call('POST /v1/sites/:siteId/contacts/:contactId/notes', at, {
      text: 'Likes tea',
    });
    expect(note.author).toEqual({ id: null, name: 'CRM' });
    expect((await api.call('GET /v1/sites/:siteId/contacts/:contactId/notes', at)).items).toEqual([note]);
    const gone = 'DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId';
    await api.call(gone, { ...at, noteId: note.id });
    await expect(api.call(gone, { ...at, noteId: note.id })).rejects.toEqual(code('not_found'));
    const { id } = (await conversation()).contact;
    expect(id).not.toBe(contact.id);
  });

  it('keeps canned replies, with known variables and teams alone', async () => {
    const api = await client('conversations:write');
    const body = { shortcut: 'greet', title: 'Greeting', text: 'Hello {{contact.name|there}}' };
    const path = 'POST /v1/sites/:siteId/canned-replies';
    const reply = await api.call(path, SHOP, body);
    expect(reply).toMatchObject({ ...body, team: null, language: null });
    await expect(api.call(path, SHOP, body)).rejects.toEqual(code('conflict'));
    const secret = { ...body, shortcut: 'leak', text: '{{agent.password}}' };
    await expect(api.call(path, SHOP, secret)).rejects.toEqual(code('invalid'));
    await expect(api.call(path, SHOP, { ...body, team: 'nobody' })).rejects.toEqual(code('invalid'));
    const at = { ...SHOP, replyId: reply.id };
    const changed = await api.call('PUT /v1/sites/:siteId/canned-replies/:replyId', at, {
      ...body,
      title: 'Hi',
    });
    expect(changed.title).toBe('Hi');
    expect((await api.call('GET /v1/sites/:siteId/canned-replies', SHOP)).items).toEqual([changed]);
    await api.call('DELETE /v1/sites/:siteId/canned-replies/:replyId', at);
    await expect(api.call('GET /v1/sites/:siteId/canned-replies/:replyId', at)).rejects.toEqual(
      code('not_found'),
    );
  });

  it('makes and renames sites with a key of the installation', async () => {
    const { secret } = await keyWith(['sites:write'], {}, '/v1/keys');
    const api = admin({ url: app.url, key: secret, retries: 0 });
    const site = await api.call('POST /v1/sites', {}, { id: 'second', name: 'Second' });
    expect(site.origins).toEqual([]);
    await expect(api.call('POST /v1/sites', {}, { id: 'second', name: 'Again' })).rejects.toEqual(
      code('conflict'),
    );
    const renamed = await api.call('PATCH /v1/sites/:siteId', { siteId: 'second' }, { name: 'Renamed' });
    expect(renamed.name).toBe('Renamed');
    expect((await api.call('GET /v1/sites', {})).sites.map(({ id }) => id).toSorted()).toEqual([
      'second',
      'shop',
    ]);
  });

  it('repeats what may succeed later, once done, and gives up when told to', async () => {
    const { secret } = await keyWith(['conversations:write']);
    const keys: (string | null)[] = [];
    let failures = 2;
    const lossy: typeof fetch = async (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      const answer = await fetch(input, init);
      failures -= 1;
      // The answer is lost on its way: whether it was done nobody knows.
      if (failures >= 0) throw new TypeError('fetch failed');
      return answer;
    };
    const platform = {
      after: (_ms: number, callback: () => void) => {
        if (_ms < 30_000) queueMicrotask(callback);
        return () => undefined;
      },
      random: () => 0,
      newId: () => 'call-1',
    };
    const api = admin({ url: app.url, key: secret, fetch: lossy, platform });
    const tag = await api.call('POST /v1/sites/:siteId/tags', SHOP, { name: 'late' });
    expect(keys).toEqual(['call-1', 'call-1', 'call-1']);
    expect((await app.store.tags.list('shop', null, 5)).tags).toMatchObject([{ id: tag.id }]);
    const gone = new AbortController();
    gone.abort();
    const call = api.call('GET /v1/sites/:siteId/tags', SHOP, undefined, { signal: gone.signal });
    await expect(call).rejects.toEqual(code('aborted'));
    await expect(api.call('GET /v1/sites/:siteId/tags', { siteId: '..' })).rejects.toEqual(code('invalid'));
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 for everybody, and a page that needs nothing from elsewhere', async () => {
    const response = await app.call('GET', '/v1/openapi.json');
    const document = (await response.json()) as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths['/v1/sites/{siteId}/tags'] ?? {})).toEqual(['get', 'post']);
    const page = await app.call('GET', '/docs/api');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('GET /v1/sites/:siteId/conversations');
    expect(html).not.toMatch(/<script|https?:\/\//);
  });
});
