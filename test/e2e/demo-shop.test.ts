import { AxeBuilder } from '@axe-core/playwright';
import { type Shop, serveShop } from '@deskbell/example-shop';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../lib/chromium.ts';

const paths = ['', 'teapot', 'basket', 'delivery', 'about', 'no-such-page'];

/** The stage must be clean itself, or what the axe finds on it later says nothing about the widget. */
describe('the demo shop without Deskbell', () => {
  let shop: Shop;
  let browser: Browser;
  beforeAll(async () => {
    // Nobody listens there: the pages must do without the script.
    shop = await serveShop({ port: 0, relayUrl: 'http://localhost:9' });
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('is accessible, %s, %d px wide', async (colorScheme, width) => {
    // The axe brings a script of its own, which the pages' policy rightly forbids.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 720 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(shop.url + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
        path,
        [],
      ]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });

  it('breaks nothing of its own policy', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const path of paths) await page.goto(shop.url + path);
    expect(refused).toEqual([]);
    await page.close();
  });
});
