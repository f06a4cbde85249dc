import { serveShop } from '@deskbell/example-shop';
import { describe, expect, it } from 'vitest';
import { everythingStored } from './lib/everything-stored.ts';
import { destroyChat, insertScript } from './lib/page-life.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

describe('the manners of a guest on a page', () => {
  const installation = useInstallation();

  it('[W2] nothing is stored before the visitor writes; then what they write is kept', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const launcher = visitor.page.getByRole('button', { name: 'Chat with us' });
    await launcher.waitFor();
    expect(await everythingStored(visitor.page)).toEqual([]);
    await launcher.hover();
    expect(await everythingStored(visitor.page)).toEqual([]);
    await visitor.open();
    await visitor.panel.getByText('We are here').waitFor();
    expect(await everythingStored(visitor.page)).toEqual([]);
    await visitor.close();
    expect(await everythingStored(visitor.page)).toEqual([]);
    await visitor.open();
    await visitor.field.fill('Half a thought');
    await expect.poll(() => everythingStored(visitor.page)).not.toEqual([]);
  });

  it('[W1] one small script before anybody acts, no socket, and no layout shift that nobody caused', async () => {
    const desk = installation();
    const page = await desk.page();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(desk.server.url)) asked.push(new URL(request.url()).pathname);
    });
    page.on('websocket', () => asked.push('a socket'));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) shifts.push(entry.startTime);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(desk.shop.url, { waitUntil: 'networkidle' });
    const visitor = new VisitorPage(page, desk.shop.url);
    await page.getByRole('button', { name: 'Chat with us' }).waitFor();
    expect(asked).toEqual(['/widget/demo.js']);
    await visitor.ask('Does the page stand still?');
    await visitor.close();
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(asked).toContain('a socket');
  });

  it('[W6] taken off a page and put on again, it leaves nothing behind and goes on', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const { page } = visitor;
    const opened = page.waitForEvent('websocket');
    await visitor.ask('Still there?');
    const socket = await opened;
    const closed = socket.waitForEvent('close');
    const elements = (): Promise<number> => page.locator('deskbell-chat').count();
    for (let round = 0; round < 3; round += 1) {
      await destroyChat(page);
      expect(await elements()).toBe(0);
      expect(await page.evaluate(() => 'Deskbell' in window)).toBe(false);
      await insertScript(page, `${desk.server.url}/widget/demo.js`);
      await visitor.open();
      await visitor.message('Still there?').waitFor();
      expect(await elements()).toBe(1);
    }
    await closed;
    await visitor.write('Still there.');
    await visitor.log.getByText(/ · (Sent|Seen)\s*$/).waitFor();
  });

  it('[A6] on a site that is not on the list it says so, and nothing connects', async () => {
    const desk = installation();
    const stranger = await serveShop({ port: 0, relayUrl: desk.server.url });
    try {
      desk.watch.allow(new URL(stranger.url).host);
      desk.watch.expect(REFUSED, /WebSocket connection to '\S+' failed/);
      const page = await desk.page();
      const heard: string[] = [];
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
      );
      await page.goto(stranger.url);
      const visitor = new VisitorPage(page, stranger.url);
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await visitor.panel.getByText('This chat is not set up for this page.').waitFor();
      await visitor.field.waitFor({ state: 'hidden' });
      expect(heard).toEqual([]);
    } finally {
      await stranger.close();
    }
  });
});
