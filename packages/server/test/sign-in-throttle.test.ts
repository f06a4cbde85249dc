import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  await app.addAgent({ email }, password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function signIn(address: string, given: string, account = email): Promise<Response> {
  return app.call('POST', '/v1/session', { body: { email: account, password: given }, address });
}

test('five wrong passwords from one address, and the sixth has to wait, whatever the account', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await signIn('203.0.113.1', 'wrong', `nobody${attempt}@shop.example`)).status).toBe(401);
  }
  const refused = await signIn('203.0.113.1', password);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(await refused.json()).toMatchObject({ code: 'rate_limited', retryAfter: 60 });

  // Another address is not touched, and after the wait this one is free again.
  expect((await signIn('203.0.113.2', password)).status).toBe(200);
  app.clock.advance(60_000);
  expect((await signIn('203.0.113.1', password)).status).toBe(200);
});

test('wrong passwords for one account from many addresses wait, too; other accounts and its owner do not', async () => {
  expect((await signIn('198.51.100.7', password)).status).toBe(200);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect((await signIn(`203.0.113.${attempt}`, 'wrong')).status).toBe(401);
  }
  expect((await signIn('203.0.113.99', 'wrong')).status).toBe(429);

  await app.addAgent({ email: 'jan@shop.example' }, password);
  expect((await signIn('203.0.113.99', password, 'jan@shop.example')).status).toBe(200);
  expect((await signIn('198.51.100.7', password)).status).toBe(200);
});

test('an office behind one address signs in undisturbed', async () => {
  for (let person = 0; person < 12; person += 1) {
    expect((await signIn('198.51.100.7', password)).status).toBe(200);
  }
});

test('guessing at one-time links waits like guessing at passwords', async () => {
  const body = { token: 'x'.repeat(43) };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    statuses.push((await app.call('POST', '/v1/session/link', { body, address: '203.0.113.1' })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('many at once do not slip through', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('203.0.113.1', 'wrong')));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
});
