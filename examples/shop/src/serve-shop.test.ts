import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shop, serveShop } from './serve-shop.ts';

describe('serveShop', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await serveShop({ port: 0, relayUrl: 'http://localhost:9090' });
  });
  afterAll(() => shop.close());

  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://127.0.0.1:${shop.port}${path}`, init);

  it('has every page that its pages link to, each with the script tag', async () => {
    const seen = new Set<string>();
    const waiting = ['/'];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      if (!response.headers.get('content-type')?.includes('html')) continue;
      const html = await response.text();
      expect(html).toContain('<script src="http://localhost:9090/widget/demo.js" async></script>');
      for (const [, link = ''] of html.matchAll(/(?:href|src)="(\/[^"#]*)/g)) waiting.push(link);
    }
    expect(seen.size).toBeGreaterThan(8);
  });

  it('allows scripts and connections of the relay only', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain(`default-src 'none'; script-src http://localhost:9090;`);
    expect(policy).toContain('connect-src http://localhost:9090 ws://localhost:9090;');
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    expect(policy).not.toContain('unsafe');
  });

  it('answers with a page of its own when there is none, and gives nothing else of the disk', async () => {
    for (const path of ['/nothing', '/../package.json', '/%2e%2e/package.json', '/src/main.ts']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(
        '<script src="http://localhost:9090/widget/demo.js" async></script>',
      );
    }
  });

  it('refuses to be written to', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});
