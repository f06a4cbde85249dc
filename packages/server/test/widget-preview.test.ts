import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, codeOf, startApp } from './lib/start-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const loader = (widget: unknown, siteId = 'shop') =>
  app.call(
    'GET',
    `/widget/preview/${siteId}/loader.js?${new URLSearchParams({ widget: JSON.stringify(widget) })}`,
  );

describe('the preview of the widget', () => {
  it('is a page that only the console may frame, without a script of its own inside', async () => {
    const page = await app.call('GET', '/widget/preview/shop?lang=pl');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const html = await page.text();
    expect(html).toContain('<html lang="pl">');
    expect(html.match(/<script/g)).toHaveLength(1);
    const console_ = await app.call('GET', '/console/');
    expect(console_.headers.get('content-security-policy')).toContain("frame-src 'self'");
  });

  it('[A4] takes no markup from its address', async () => {
    const page = await app.call('GET', `/widget/preview/shop?lang=${encodeURIComponent('"><script>')}`);
    expect(await page.text()).toContain('<html lang="en">');
    const script = await (await loader({ look: { label: { en: '</script><b>' } } })).text();
    expect(script).not.toContain('</script>');
  });

  it('draws the launcher as the draft says', async () => {
    const script = await loader({ look: { accent: '#AA0000', side: 'left' }, launcher: 'label' });
    expect(script.headers.get('content-type')).toContain('text/javascript');
    const text = await script.text();
    expect(text).toContain('"accent":"#aa0000"');
    expect(text).toContain('"launcher":"label"');
  });

  it('[A3] refuses a look that is none, and a site that does not exist', async () => {
    expect(await codeOf(await loader({ look: { accent: 'red' } }))).toBe('invalid');
    expect(await codeOf(await loader({}, 'elsewhere'))).toBe('not_found');
    expect(await codeOf(await app.call('GET', '/widget/preview/elsewhere'))).toBe('not_found');
  });

  it('is code that a browser can read', async () => {
    const script = await (await app.call('GET', '/widget/preview.js')).text();
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toContain('__vi');
  });
});
