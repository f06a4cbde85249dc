import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiKeyPattern } from './lib/api-key-pattern.ts';
import { type RestDesk, startRestDesk } from './lib/rest-desk.ts';
import { codeOf, type TestApp } from './lib/start-app.ts';

let desk: RestDesk;
let app: TestApp;
let cookie: string;
beforeEach(async () => {
  desk = await startRestDesk();
  ({ app, cookie } = desk);
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

const bearer = (secret: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${secret}`, ...more },
});

describe('API keys', () => {
  it('[A5] are shown once, kept as hashes, and listed without themselves', async () => {
    const { id, secret } = await desk.keyWith(['sites:read']);
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
    const { secret } = await desk.keyWith(['configuration:read']);
    const statusOf = async (path: string) => (await app.call('GET', path, bearer(secret))).status;
    expect(await statusOf('/v1/sites/shop/configuration')).toBe(200);
    expect(await statusOf('/v1/sites/shop/contacts')).toBe(403);
    expect(await statusOf('/v1/sites/other/configuration')).toBe(404);
    expect(await statusOf('/v1/sites/shop/keys')).toBe(403);
  });

  it('[D11] are refused everywhere within five seconds of their revocation, and at their end', async () => {
    const { id, secret } = await desk.keyWith(['sites:read']);
    const end = app.clock.now() + 60_000;
    const ending = await desk.keyWith(['sites:read'], { expiresAt: end });
    const statusOf = async (given: string) => (await app.call('GET', '/v1/sites/shop', bearer(given))).status;
    expect([await statusOf(secret), await statusOf(ending.secret)]).toEqual([200, 200]);
    // As another node does it: this one learns of it from the rows.
    await app.store.apiKeys.revoke(id, app.clock.now());
    app.clock.advance(5_000);
    expect([await statusOf(secret), await statusOf(ending.secret)]).toEqual([401, 200]);
    app.clock.advance(60_000);
    expect(await statusOf(ending.secret)).toBe(401);
    const here = await desk.keyWith(['sites:read']);
    expect(await statusOf(here.secret)).toBe(200);
    expect((await app.call('DELETE', `/v1/sites/shop/keys/${here.id}`, { cookie })).status).toBe(204);
    expect(await statusOf(here.secret)).toBe(401);
  });

  it('note when they were last used, to the minute', async () => {
    const { id, secret } = await desk.keyWith(['sites:read']);
    await app.call('GET', '/v1/sites/shop', bearer(secret));
    await app.store.check();
    const used = (await app.store.apiKeys.find(id))?.lastUsedAt;
    expect(used).toBe(app.clock.now() - (app.clock.now() % 60_000));
  });

  it('[A5] count in the header alone', async () => {
    const { secret } = await desk.keyWith(['sites:read']);
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
    const { secret } = await desk.keyWith(['conversations:write']);
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
    await desk.conversation();
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
    const [busy, calm] = [await desk.keyWith(['sites:read']), await desk.keyWith(['sites:read'])];
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

describe('the description', () => {
  it('shows what every figure means, each with a place of its own to link to', async () => {
    const page = await app.call('GET', '/docs/metrics');
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('<h2 id="abandonment">');
    expect(text).toContain('<span id="waitInHours">');
    expect(text).not.toContain('`');
  });

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
