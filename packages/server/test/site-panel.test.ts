import { jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RestDesk, startRestDesk } from './lib/rest-desk.ts';

const PAGE = 'https://crm.example/panel?desk=1';

let desk: RestDesk;
beforeEach(async () => {
  desk = await startRestDesk();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

async function askAbout(conversationId: string) {
  const path = `/v1/sites/shop/conversations/${conversationId}/panel`;
  return desk.app.call('GET', path, { cookie: desk.cookie });
}

async function showPage(): Promise<void> {
  const { app, cookie } = desk;
  const path = '/v1/sites/shop/configuration';
  const present = (await (await app.call('GET', path, { cookie })).json()) as {
    version: number;
    configuration: object;
  };
  const body = {
    expectedVersion: present.version,
    configuration: { ...present.configuration, panel: { url: PAGE } },
  };
  const saved = await app.call('PUT', path, { cookie, body });
  expect(saved.status).toBe(200);
  await app.clock.advanceAsync(2_000);
}

it('has no page until the site names one, and signs nothing without a key', async () => {
  const { id } = (await desk.conversation()).conversation;
  expect(await (await askAbout(id)).json()).toEqual({ panel: null });
  await showPage();
  expect(await (await askAbout(id)).json()).toMatchObject({ panel: { url: PAGE, token: null } });
  expect((await askAbout('nobody-0000001')).status).toBe(404);
});

it('[A5] tells the page who asks about whom, in words that are good for it alone and for minutes', async () => {
  const { app, cookie } = desk;
  const { contact, conversation } = await desk.conversation();
  await showPage();
  const made = await app.call('POST', '/v1/sites/shop/identity-keys', { cookie, body: {} });
  const { secret } = (await made.json()) as { secret: string };
  const { panel } = (await (await askAbout(conversation.id)).json()) as { panel: { token: string } };
  const { payload } = await jwtVerify(panel.token, new TextEncoder().encode(secret), {
    audience: 'panel:shop',
    currentDate: new Date(app.clock.now()),
  });
  expect(payload).toMatchObject({
    sub: contact.id,
    contact: { id: contact.id, verified: false, email: null },
    conversation: { id: conversation.id },
    agent: { id: 'agent-ada', name: 'Ada' },
  });
  const late = new Date(app.clock.now() + 6 * 60_000);
  await expect(
    jwtVerify(panel.token, new TextEncoder().encode(secret), { audience: 'panel:shop', currentDate: late }),
  ).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
});

it('[W3] may be framed by the console, and nothing else may', async () => {
  const policyOf = async (): Promise<string> =>
    (await fetch(`${desk.app.url}/console/`)).headers.get('content-security-policy') ?? '';
  expect(await policyOf()).toMatch(/frame-src 'self'(;|$)/);
  await showPage();
  expect(await policyOf()).toMatch(/frame-src 'self' https:\/\/crm\.example(;|$)/);
});
