import { siteAnswer, sitesAnswer } from '@deskbell/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  return app.signIn(email, password);
}

test('[A2] shows the own sites with their script tags, and no others', async () => {
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  const response = await app.call('GET', '/v1/sites', { cookie: await signedInAs('agent') });
  const { sites } = sitesAnswer.parse(await response.json());
  expect(sites).toEqual([
    {
      id: 'shop',
      name: 'Shop',
      origins: ['https://shop.example'],
      scriptTag: '<script src="http://localhost:8080/widget/shop.js" async></script>',
    },
  ]);
  expect((await app.call('GET', '/v1/sites')).status).toBe(401);
});

test('[A6] an admin says where the widget may run', async () => {
  const cookie = await signedInAs('admin');
  const body = { origins: ['https://www.shop.example', 'http://localhost:3000', 'https://www.shop.example'] };
  const response = await app.call('PUT', '/v1/sites/shop/origins', { body, cookie });
  expect(siteAnswer.parse(await response.json()).origins).toEqual(body.origins.slice(0, 2));
  expect((await app.store.sites.find('shop'))?.origins).toEqual(body.origins.slice(0, 2));
});

test.each([
  'https://shop.example/',
  'https://shop.example/path',
  'shop.example',
  'javascript:alert(1)',
  '*',
  'null',
])('[A6] %s is no origin', async (origin) => {
  const cookie = await signedInAs('admin');
  const response = await app.call('PUT', '/v1/sites/shop/origins', { body: { origins: [origin] }, cookie });
  expect(response.status).toBe(400);
  expect((await app.store.sites.find('shop'))?.origins).toEqual(['https://shop.example']);
});

test('[A2] others may not, and a foreign site is as missing as one that does not exist', async () => {
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  const body = { origins: [] };
  for (const role of ['agent', 'supervisor'] as const) {
    const cookie = await signedInAs(role);
    expect(await codeOf(await app.call('PUT', '/v1/sites/shop/origins', { body, cookie }))).toBe('forbidden');
    const [foreign, missing] = await Promise.all(
      ['other', 'missing'].map(async (id) => {
        const response = await app.call('PUT', `/v1/sites/${id}/origins`, { body, cookie });
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(foreign).toMatchObject({ status: 404 });
    expect(foreign).toEqual(missing);
  }
});
