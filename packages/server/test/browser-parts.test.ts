import { rm } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loaderScript } from '../src/http/widget/loader-script.ts';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

const asBrowsersDo = { 'accept-encoding': 'gzip, deflate, br, zstd' };

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe('[W1] the widget', () => {
  test("comes as one script with the site's settings, for pages of every origin, kept for minutes", async () => {
    const response = await app.call('GET', '/widget/shop.js', { headers: asBrowsersDo });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      vary: 'Accept-Encoding',
    });
    const page: { settings?: unknown } = {};
    runInNewContext(await response.text(), page);
    expect(page.settings).toEqual({
      siteId: 'shop',
      relay: 'http://localhost:8080',
      element: '/widget/assets/deskbell-chat-abc.js',
      integrity: 'sha384-abc',
    });
    const unchanged = await app.call('GET', '/widget/shop.js', {
      headers: {
        ...asBrowsersDo,
        'cache-control': 'max-age=0',
        'if-none-match': response.headers.get('etag') ?? '',
      },
    });
    expect(unchanged.status).toBe(304);
  });

  test.each(['identity', 'gzip', 'br'])('comes as %s to browsers that take only that', async (encoding) => {
    const response = await app.call('GET', '/widget/shop.js', { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(await response.text()).toContain('"siteId":"shop"');
  });

  test('settings can neither end the script nor change its text', () => {
    const build = {
      loader: 'settings = __DESKBELL_SETTINGS__;',
      element: '</script>\u2028$&',
      integrity: '',
      invitations: '',
      invitationsIntegrity: '',
    };
    const script = loaderScript(build, { siteId: 'shop', relay: 'http://localhost', look: {} });
    expect(script).not.toMatch(/<|\u2028|__DESKBELL/);
    const page: { settings?: { element: string } } = {};
    runInNewContext(script, page);
    expect(page.settings?.element).toBe('/widget/</script>\u2028$&');
  });

  test('an unknown site says in the browser console what is wrong', async () => {
    for (const id of ['nobody', 'no"; alert(1);//', encodeURIComponent('</script>')]) {
      const response = await app.call('GET', `/widget/${encodeURIComponent(id)}.js`);
      // A script with another status than 200 is not run.
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const said: string[] = [];
      runInNewContext(await response.text(), { console: { warn: (text: string) => said.push(text) } });
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('there is no site');
    }
  });

  test('its parts may be kept for ever, and come compressed', async () => {
    const response = await app.call('GET', '/widget/assets/deskbell-chat-abc.js', { headers: asBrowsersDo });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(await response.text()).toBe('export const chat = "ding";\n');
    const plain = await app.call('GET', '/widget/assets/deskbell-chat-abc.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  test.each([
    'missing.js',
    '..%2Fmanifest.json',
    '%2e%2e%2floader.js',
    '.hidden',
    'a%00.js',
    '..\\manifest.json',
    '',
  ])('nothing else lies there: %j', async (name) => {
    const response = await app.call('GET', `/widget/assets/${name}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the console', () => {
  test('is what one finds first', async () => {
    expect((await app.call('GET', '/')).headers.get('location')).toBe('/console/');
    expect((await app.call('GET', '/console')).headers.get('location')).toBe('/console/');
  });

  test('answers every address within it; a missing file is missing', async () => {
    for (const path of ['/console/', '/console/inbox/mine', '/console/conversations/abc?x=1']) {
      const response = await app.call('GET', path);
      expect(await response.text()).toContain('<title>Console</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    const asset = await app.call('GET', '/console/assets/app-abc.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await app.call('GET', '/console/assets/old.js')).status).toBe(404);
    expect((await app.call('POST', '/console/')).status).toBe(404);
  });

  test('says so when it has not been built', async () => {
    const { browserPartsFolder } = app;
    await rm(browserPartsFolder, { recursive: true });
    expect(await codeOf(await app.call('GET', '/console/'))).toBe('unavailable');
    expect(await codeOf(await app.call('GET', '/widget/shop.js'))).toBe('unavailable');
  });
});

describe('the documents', () => {
  test('are listed and readable, and no other file is', async () => {
    const list = await (await app.call('GET', '/docs/')).text();
    expect(list).toContain('<a href="/docs/guides/configuration.md">Configuration</a>');
    const page = await app.call('GET', '/docs/guides/configuration.md');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<code>DESKBELL_PORT</code>');
    expect((await app.call('GET', '/docs/docs.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
    for (const path of ['package.json', '..%2fpackage.json', '%2e%2e/package.json', 'guides', 'nothing.md']) {
      expect((await app.call('GET', `/docs/${path}`)).status).toBe(404);
    }
  });
});
