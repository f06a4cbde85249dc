import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../lib/chromium.ts';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { checkPage } from './lib/check-page.ts';

const RETURNS = `---
title: Returning goods
summary: What to do when something does not fit.
category: orders
related: [refund]
---

Send it back within **30 days**.

## The label

1. Print the \`label\`.
2. Put it on the parcel, see [refunds](refund.md).

- [x] paid by us

| Where | Costs |
|---|--:|
| Shop | 0 € |
| Courier, picked up at your door on the day and at the hour that you choose | 4 € |

> Keep the receipt.

\`\`\`
order 4711 · a long line that has to be scrolled on a phone because it does not end any sooner than this
\`\`\`
`;

const FILES: Readonly<Record<string, string>> = {
  'categories.yaml': '- id: orders\n  names: { en: Orders, pl: Zamówienia }\n',
  'en/return-goods.md': RETURNS,
  'en/refund.md': '---\ncategory: orders\n---\n# When is my money back?\n\nWithin five days.\n',
  'en/hours.md': '# Opening hours\n\nMonday to Saturday.\n',
  'pl/return-goods.md': '---\ntitle: Zwrot towaru\n---\n\nWydrukuj etykietę.\n',
};

const PAGES = [
  '/help/shop/en',
  '/help/shop/en/topics/orders',
  '/help/shop/en/articles/return-goods',
  '/help/shop/en/articles/return-goods?said=no',
  '/help/shop/pl/articles/refund',
  '/help/shop/ru/search?q=retrun',
  '/help/shop/cs/search?q=zebra',
  '/help/shop/en/nothing',
];

describe('help pages in a browser', () => {
  let directory: TemporaryDirectory;
  let server: DeskbellProcess;
  let browser: Browser;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    for (const [path, text] of Object.entries(FILES)) {
      const file = directory.file(`help/${path}`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    server = await DeskbellProcess.create();
    await server.start();
    await server.command('site', 'add', 'shop', '--name', 'Teapots & more');
    const imported = await server.command('articles', 'import', 'shop', directory.file('help'));
    if (!imported.includes('3 created')) throw new Error(imported);
    browser = await chromium.launch(chromiumLaunchOptions());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    await directory?.[Symbol.asyncDispose]();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 390],
  ] as const)('[W4] are accessible, %s, %d px wide', async (colorScheme, width) => {
    // The axe brings a script of its own, which the pages' policy rightly forbids.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(server.url + path);
      expect([path, await checkPage(page)]).toEqual([path, []]);
      const folder = process.env['HELP_SCREENSHOTS'];
      const name = `${path.replaceAll(/\W+/g, '-')}-${colorScheme}-${String(width)}.png`;
      if (folder) await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
    }
    await context.close();
  });

  it('work without scripts: search, read, say that it did not help, and why', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/help/shop`);
    await page.getByRole('searchbox').fill('retruning');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Returning goods' }).click();
    await page.getByRole('heading', { name: 'Returning goods', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByLabel('What is missing').fill('How big may the parcel be?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('status').getByText('Thank you').waitFor();
    expect(await context.cookies()).toMatchObject([
      { name: 'deskbell_reader', path: '/help', httpOnly: true },
    ]);
    await page.getByRole('link', { name: 'Polski' }).click();
    await page.getByRole('heading', { name: 'Zwrot towaru' }).waitFor();
    await context.close();
  });

  it('break nothing of their own policy', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const path of PAGES) await page.goto(server.url + path);
    expect(refused).toEqual([]);
    await page.close();
  });
});
