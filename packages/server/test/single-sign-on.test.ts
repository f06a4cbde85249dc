import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type IdentityProvider,
  startIdentityProvider,
} from './lib/start-identity-provider.ts';
import { type TestApp, startApp } from './lib/start-app.ts';
import { TinyBrowser } from './lib/tiny-browser.ts';

const publicUrl = 'http://localhost:8080';
const callback = `${publicUrl}/v1/session/sign-on/callback`;
const eva = { email: 'eva@shop.example', email_verified: true, name: 'Eva' };

let provider: IdentityProvider;
let app: TestApp;
let browser: TinyBrowser;
beforeEach(async () => {
  // The provider warns of what is only good for tests.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockReturnValue(undefined);
  provider = await startIdentityProvider(callback);
  await start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

async function start(settings: Record<string, string> = {}): Promise<void> {
  app = await startApp({
    config: {
      allowPrivateTargets: true,
      singleSignOn: {
        issuer: provider.issuer,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        name: 'Shop login',
        ...settings,
      },
    },
  });
  browser = new TinyBrowser({ [publicUrl]: app.url });
}

async function restart(settings: Record<string, string>): Promise<void> {
  await app[Symbol.asyncDispose]();
  await start(settings);
}

const isCallback = (url: URL): boolean => url.href.startsWith(callback);

/** To the provider and through its forms; where it sends the browser back to. */
async function visitProvider(login: string): Promise<URL> {
  const first = await browser.open(`${publicUrl}/v1/session/sign-on`, { stop: isCallback });
  const form = { prompt: 'login', login, password: 'anything' };
  const second = await browser.open(first.url.href, { form, stop: isCallback });
  if (isCallback(second.url)) return second.url;
  const third = await browser.open(second.url.href, { form: { prompt: 'consent' }, stop: isCallback });
  return third.url;
}

/** The whole way; where it ends. */
async function signOn(login = 'eva-1'): Promise<string> {
  const back = await visitProvider(login);
  const { url } = await browser.open(back.href, { stop: ({ pathname }) => pathname === '/console/' });
  return url.hash;
}

async function whoIsSignedIn(): Promise<unknown> {
  const response = await app.call('GET', '/v1/session', { cookie: browser.cookieHeader(publicUrl) });
  return response.json();
}

describe('single sign-on', () => {
  test('lets in who was invited under an address that the provider has verified', async () => {
    const agent = await app.addAgent({ email: eva.email });
    provider.claims.set('eva-1', eva);
    expect(await signOn()).toBe('');
    expect(await whoIsSignedIn()).toMatchObject({ me: { id: agent.id } });
    const [session] = await app.store.sessions.listOf(agent.id);
    expect(session?.method).toBe('singleSignOn');
  });

  test('knows them again when their address has changed', async () => {
    const agent = await app.addAgent({ email: eva.email });
    provider.claims.set('eva-1', eva);
    await signOn();
    provider.claims.set('eva-1', { ...eva, email: 'eva.new@shop.example' });
    browser = new TinyBrowser({ [publicUrl]: app.url });
    expect(await signOn()).toBe('');
    expect(await whoIsSignedIn()).toMatchObject({ me: { id: agent.id } });
  });

  test('an address that is not verified opens nobody’s account', async () => {
    await app.addAgent({ email: eva.email });
    for (const claims of [{ ...eva, email_verified: false }, { email: eva.email }]) {
      provider.claims.set('eva-1', claims);
      expect(await signOn()).toBe('#sign-on=forbidden');
      browser = new TinyBrowser({ [publicUrl]: app.url });
    }
  });

  test('neither strangers nor the disabled come in', async () => {
    provider.claims.set('eva-1', eva);
    expect(await signOn()).toBe('#sign-on=forbidden');
    await app.addAgent({ email: 'bo@shop.example', disabledAt: 1 });
    provider.claims.set('bo-1', { email: 'bo@shop.example', email_verified: true });
    browser = new TinyBrowser({ [publicUrl]: app.url });
    expect(await signOn('bo-1')).toBe('#sign-on=forbidden');
    expect(await whoIsSignedIn()).toMatchObject({ code: 'unauthenticated' });
  });

  test('everybody of a domain gets an account, where the installation wants that', async () => {
    await restart({ domains: 'other.example, Shop.Example' });
    provider.claims.set('eva-1', eva);
    expect(await signOn()).toBe('');
    expect(await whoIsSignedIn()).toMatchObject({
      me: { name: 'Eva', memberships: [{ siteId: 'shop', role: 'agent' }] },
    });
    provider.claims.set('eve-1', { ...eva, email: 'eve@evil-shop.example' });
    browser = new TinyBrowser({ [publicUrl]: app.url });
    expect(await signOn('eve-1')).toBe('#sign-on=forbidden');
  });
});

describe('what comes back', () => {
  test('counts in the browser that began it, once, and with nothing changed', async () => {
    await app.addAgent({ email: eva.email });
    provider.claims.set('eva-1', eva);
    const back = await visitProvider('eva-1');
    const elsewhere = new TinyBrowser({ [publicUrl]: app.url });
    const stop = ({ pathname }: URL) => pathname === '/console/';
    expect((await elsewhere.open(back.href, { stop })).url.hash).toBe('#sign-on=unauthenticated');

    const changed = new URL(back);
    changed.searchParams.set('state', 'x'.repeat(43));
    expect((await browser.open(changed.href, { stop })).url.hash).toBe('#sign-on=unauthenticated');
    // What was begun is used up.
    expect((await browser.open(back.href, { stop })).url.hash).toBe('#sign-on=unauthenticated');
    expect(
      await app.store.sessions.listOf((await app.store.agents.findByEmail(eva.email))?.id ?? ''),
    ).toEqual([]);
  });

  test('[A5] leaves neither code nor token in the log', async () => {
    await app.addAgent({ email: eva.email });
    provider.claims.set('eva-1', eva);
    const back = await visitProvider('eva-1');
    await browser.open(back.href, { stop: ({ pathname }) => pathname === '/console/' });
    expect(app.logged()).not.toContain(back.searchParams.get('code') ?? 'none');
    expect(app.logged()).not.toContain(CLIENT_SECRET);
  });
});

test('ways to sign in are told; a provider that is down is, too', async () => {
  const ways = await app.call('GET', '/v1/session/ways');
  expect(await ways.json()).toEqual({ singleSignOn: { name: 'Shop login' }, resetByMail: true });
  await restart({ issuer: 'http://127.0.0.1:1' });
  const { url } = await browser.open(`${publicUrl}/v1/session/sign-on`, {
    stop: ({ pathname }) => pathname === '/console/',
  });
  expect(url.hash).toBe('#sign-on=unavailable');
});

test('an installation without a provider has no such way', async () => {
  await using alone = await startApp();
  expect((await alone.call('GET', '/v1/session/sign-on')).status).toBe(404);
  expect((await alone.call('GET', '/v1/session/sign-on/callback?code=x')).status).toBe(404);
});
