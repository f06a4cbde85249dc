import { ids } from '@deskbell/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe('[A3] what a client sends', () => {
  test.each([
    ['no body', undefined, ''],
    ['a missing field', { email }, 'password'],
    ['a field of the wrong kind', { email, password: 7 }, 'password'],
    ['an unknown field', { email, password, admin: true }, ''],
    ['a polluting field', '{"email":"a@b","password":"x","__proto__":{"admin":true}}', ''],
    ['no JSON', '{"email":', ''],
    ['no object', '"text"', ''],
    ['null', 'null', ''],
  ])('%s is refused as invalid, with its path', async (_what, body, path) => {
    const response = await app.call('POST', '/v1/session', { body });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, code: 'invalid', path });
  });

  test('a body in another form than JSON is refused', async () => {
    const headers = { 'content-type': 'text/plain' };
    const body = JSON.stringify({ email, password });
    expect(await codeOf(await app.call('POST', '/v1/session', { body, headers }))).toBe('invalid');
  });

  test('a body above the limit is too large', async () => {
    const response = await app.call('POST', '/v1/session', { body: { email, password: 'x'.repeat(70_000) } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'too_large', details: { limit: 65_536 } });
  });

  test('deep nesting costs nothing and is refused', async () => {
    const body = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(await codeOf(await app.call('POST', '/v1/session', { body }))).toBe('invalid');
  });

  test.each([
    '/v1/nothing',
    '/nothing',
    '/v1/session/%E0%A4%A',
    '/console/../../etc/passwd',
    '/v1/session/link',
  ])('an unknown route says so: GET %s', async (path) => {
    const response = await app.call('GET', path);
    expect([400, 404, 405]).toContain(response.status);
    expect(['unknown_command', 'invalid']).toContain(await codeOf(response));
  });

  test('a failure inside says only its incident, which the log knows', async () => {
    app.store.sites.list = () => Promise.reject(new Error('secret of /srv/data'));
    await app.addAgent({ email }, password);
    const response = await app.call('POST', '/v1/session', { body: { email, password } });
    expect(response.status).toBe(500);
    const text = await response.text();
    const error = JSON.parse(text) as { code: string; details: { incident: string } };
    expect(error.code).toBe('internal');
    expect(text).not.toMatch(/secret|srv|\.ts/);
    expect(ids.entryId.safeParse(error.details.incident).success).toBe(true);
    expect(app.logged()).toContain(error.details.incident);
  });
});

describe('calls from other sites', () => {
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that only begins alike', { origin: 'http://localhost:8080.evil.example' }],
    ['no origin that can be told', { origin: 'null' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of the site', { 'sec-fetch-site': 'same-site' }],
  ])('%s may not change anything', async (_what, headers) => {
    await app.addAgent({ email }, password);
    const cookie = await app.signIn(email, password);
    const response = await app.call('DELETE', '/v1/session', { cookie, headers });
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('origin_denied');
    expect((await app.call('GET', '/v1/session', { cookie })).status).toBe(200);
  });

  test('a cookie without any word of where the call came from is not enough', async () => {
    const headers = { origin: '', cookie: 'deskbell=x' };
    const response = await fetch(`${app.url}/v1/session`, { method: 'DELETE', headers });
    expect(response.status).toBe(403);
  });

  test('the own site by another name, and clients that are no browsers, may', async () => {
    const own = { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' };
    expect((await app.call('DELETE', '/v1/session', { headers: own })).status).toBe(204);
    expect((await fetch(`${app.url}/v1/session`, { method: 'DELETE' })).status).toBe(204);
  });
});

describe('headers', () => {
  test('the console may load nothing but itself, and nobody may frame it', async () => {
    const response = await app.call('GET', '/console/');
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "connect-src 'self' ws://localhost:8080",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
  });

  test('every answer has them, refusals too, and none names the server', async () => {
    for (const path of ['/v1/session', '/nothing', '/healthz', '/docs/', '/widget/none.js']) {
      const { headers } = await app.call('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('with https the cookie is bound to host and secure connections', async () => {
    await using secure = await startApp({ publicUrl: 'https://chat.example' });
    await secure.addAgent({ email }, password);
    const response = await secure.call('POST', '/v1/session', { body: { email, password } });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-deskbell=.+; Path=\/; .+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

test('the log has method, route, status and time, and nothing of the address', async () => {
  await app.call('PUT', '/v1/sites/secret-site/origins?secret=1', { body: { origins: [] } });
  await app.call('GET', '/secret?secret=1');
  expect(app.logged()).toContain('"method":"PUT","route":"/v1/sites/:siteId/origins","status":401');
  expect(app.logged()).toContain('"route":"none","status":404');
  expect(app.logged()).not.toContain('secret');
});

test('[D12] a server that stops is alive but not ready', async () => {
  expect((await app.call('GET', '/readyz')).status).toBe(200);
  app.draining = true;
  const response = await app.call('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(await codeOf(response)).toBe('draining');
  expect((await app.call('GET', '/healthz')).status).toBe(200);
});

test('a store that cannot write makes the server not ready', async () => {
  app.store.check = () => Promise.reject(new Error('disk full'));
  const response = await app.call('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(await codeOf(response)).toBe('unavailable');
});
