import { runInNewContext } from 'node:vm';
import { widgetSettings } from '@deskbell/sdk/visitor/settings';
import { widgetSettings as schema, type SiteConfigurationInput } from '@deskbell/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf, startApp, type TestApp } from './lib/start-app.ts';

const PATH = '/v1/sites/shop/widget';
let app: TestApp;
let cookie: string;

beforeEach(async () => {
  app = await startApp();
  const memberships = [{ siteId: 'shop', role: 'admin' }] as const;
  await app.addAgent({ email: 'ada@desk.example', memberships }, 'correct horse battery');
  await app.clock.advanceAsync(2_000);
  cookie = await app.signIn('ada@desk.example', 'correct horse battery');
});
afterEach(() => app[Symbol.asyncDispose]());

async function configure(widget: SiteConfigurationInput['widget'], expectedVersion = 0): Promise<Response> {
  return app.call('PUT', '/v1/sites/shop/configuration', {
    cookie,
    body: { expectedVersion, configuration: { widget } },
  });
}

async function loaderSettings(): Promise<Record<string, unknown>> {
  const response = await app.call('GET', '/widget/shop.js');
  const page: { settings?: Record<string, unknown> } = {};
  runInNewContext(await response.text(), page);
  return page.settings ?? {};
}

it('tells what the owner has set, with defaults for the rest, and whether somebody is there', async () => {
  expect(await widgetSettings({ url: app.url, siteId: 'shop' })).toMatchObject({
    launcher: 'bubble',
    siteName: 'Shop',
    available: false,
    invitations: [],
  });
  const now = app.clock.now();
  const iso = (ms: number) => new Date(ms).toISOString();
  const announcement = { title: { en: 'Sale' } };
  const saved = await configure({
    look: { accent: '#123456', greeting: { pl: 'Dzień dobry' } },
    invitations: [
      { id: 'a', when: { secondsOnPage: 5 }, message: { en: 'Hi' }, pauseAfterDismissal: '7d' },
      { id: 'b', when: { exitIntent: true }, message: { en: 'Wait' } },
    ],
    announcements: [
      { id: 'over', ...announcement, until: iso(now) },
      { id: 'now', ...announcement, from: iso(now - 1_000) },
    ],
  });
  expect(saved.status).toBe(200);
  const settings = await widgetSettings({ url: app.url, siteId: 'shop' });
  expect(settings).toMatchObject({
    look: { accent: '#123456', greeting: { pl: 'Dzień dobry' }, theme: 'auto' },
    invitations: [
      { id: 'a', pauseAfterDismissalMs: 7 * 86_400_000 },
      { id: 'b', pauseAfterDismissalMs: null },
    ],
    announcements: [{ id: 'now', from: now - 1_000, until: null }],
  });
  expect(schema.parse(settings)).toEqual(settings);
});

it('[A6] goes to pages of the site alone, without cookies, and is kept for a minute', async () => {
  const origin = 'https://shop.example';
  await app.store.sites.setOrigins('shop', [origin]);
  await app.clock.advanceAsync(2_000);
  const response = await fetch(app.url + PATH, { headers: { origin } });
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': origin,
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=60',
    vary: 'Origin',
  });
  expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  const etag = response.headers.get('etag') ?? '';
  const headers = { origin, 'if-none-match': etag, 'cache-control': 'max-age=0' };
  expect((await fetch(app.url + PATH, { headers })).status).toBe(304);
  const denied = await fetch(app.url + PATH, { headers: { origin: 'https://evil.example' } });
  expect(await codeOf(denied)).toBe('origin_denied');
  expect(denied.headers.has('access-control-allow-origin')).toBe(false);
});

it('[A2] says not_found for a site that is not there', async () => {
  await expect(widgetSettings({ url: app.url, siteId: 'nobody' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('[W1] the loader knows the few things that it draws by, and learns of another look', async () => {
  const plain = Object.keys(await loaderSettings()).toSorted();
  expect(plain).toEqual(['element', 'integrity', 'relay', 'siteId']);
  await configure({
    look: {
      accent: '#123456',
      accentDark: '#abc',
      theme: 'dark',
      side: 'left',
      offset: { side: 8 },
      label: { 'pt-BR': 'Fale conosco', en: 'Ask us </script>' },
    },
    launcher: 'label',
    invitations: [{ id: 'b', when: { exitIntent: true }, message: { en: 'Wait' } }],
  });
  expect(await loaderSettings()).toMatchObject({
    accent: 'light-dark(#123456,#abc)',
    theme: 'dark',
    side: 'left',
    offset: [8, 20],
    launcher: 'label',
    label: { 'pt-br': 'Fale conosco', pt: 'Fale conosco', en: 'Ask us </script>' },
    proactive: ['/widget/assets/invitations-abc.js', 'sha384-def'],
  });
});

it('[A3] refuses an invitation to a flow that nobody has published', async () => {
  const response = await configure({
    invitations: [{ id: 'b', when: { exitIntent: true }, message: { en: 'Wait' }, flow: 'none' }],
  });
  expect(await response.json()).toMatchObject({
    code: 'invalid',
    details: { path: 'widget.invitations[0].flow' },
  });
});
