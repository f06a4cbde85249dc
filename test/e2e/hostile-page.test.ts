import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../lib/deskbell-process.ts';
import { type HostilePage, hostileDocument, hostilePages } from './lib/hostile-pages.ts';
import { type ServedPage, servePages } from './lib/serve-pages.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

/** How far from its corner the bell may stand, and how large it is, in CSS pixels. */
const CORNER_PX = 40;
const BELL_PX = 56;

/** Nothing is wrong with it. */
const PLAIN: HostilePage = { what: 'paper' };
const all = [...hostilePages, PLAIN];

const port = await freePort();
const address = `http://localhost:${String(port)}`;

describe('on a page that makes it hard', () => {
  // The site allows the address of these pages instead of that of the shop.
  const installation = useInstallation(undefined, { DESKBELL_DEMO_URL: address });
  let pages: AsyncDisposable;

  beforeAll(async () => {
    pages = await servePages(port, pageAt);
    installation().watch.allow(new URL(address).host);
  });
  afterAll(() => pages[Symbol.asyncDispose]());

  it.each(hostilePages)('[W3] $what: the bell is there, opens, and people talk', async (hostile) => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await visit(hostile);
    await visitor.launcher.waitFor();
    const box = await visitor.launcher.boundingBox();
    const { width, height } = visitor.page.viewportSize() ?? { width: 0, height: 0 };
    expect(box).toMatchObject({ width: BELL_PX, height: BELL_PX });
    expect(width - (box?.x ?? 0)).toBeLessThan(BELL_PX + CORNER_PX);
    expect(height - (box?.y ?? 0)).toBeLessThan(BELL_PX + CORNER_PX);

    // Playwright clicks where somebody would, and fails when something else would get the click.
    await visitor.ask(`Is it me, or ${hostile.what}?`);
    await agent.openConversation(`Is it me, or ${hostile.what}?`);
    await agent.answer(`It is ${hostile.what}.`);
    await visitor.message(`It is ${hostile.what}.`).waitFor();
    expect(await visitor.page.locator('deskbell-chat').count()).toBe(1);
    expect(await looks(visitor)).toEqual({
      opacity: '1',
      size: '15px',
      transform: 'none',
      spacing: 'normal',
    });
    await visitor.close();
    await visitor.launcher.waitFor();
    expect(await visitor.launcher.boundingBox()).toEqual(box);
  });

  it('[W3] is not printed, neither closed nor open', async () => {
    const visitor = await visit(PLAIN);
    await visitor.launcher.waitFor();
    await visitor.page.emulateMedia({ media: 'print' });
    await visitor.launcher.waitFor({ state: 'hidden' });
    await visitor.page.emulateMedia({ media: 'screen' });
    await visitor.open();
    await visitor.page.emulateMedia({ media: 'print' });
    await visitor.panel.waitFor({ state: 'hidden' });
  });

  it('[W5] is not printed from a phone either', async () => {
    const phone = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
    const visitor = await visit(PLAIN, phone);
    await visitor.open();
    await visitor.page.emulateMedia({ media: 'print' });
    await visitor.panel.waitFor({ state: 'hidden' });
  });

  async function visit(hostile: HostilePage, options: BrowserContextOptions = {}): Promise<VisitorPage> {
    // Under a pointer the bell grows a little, unless people want nothing to move.
    const page = await installation().page({ reducedMotion: 'reduce', ...options });
    const visitor = new VisitorPage(page, address);
    await visitor.goTo(`/${String(all.indexOf(hostile))}`);
    return visitor;
  }

  function pageAt(path: string): ServedPage | undefined {
    const hostile = all[Number(path.slice(1))];
    if (!hostile) return undefined;
    const relay = installation().server.url;
    const fill = (text: string): string =>
      text.replaceAll('RELAY', relay).replaceAll('WS', relay.replace(/^http/, 'ws'));
    return {
      body: fill(hostileDocument(hostile)),
      ...(hostile.policy === undefined ? {} : { policy: fill(hostile.policy) }),
    };
  }
});

/** What the page's styles would have changed, had they come in. */
function looks(visitor: VisitorPage): Promise<Record<string, string>> {
  return visitor.panel.evaluate((panel) => {
    const { opacity, fontSize, transform, letterSpacing } = getComputedStyle(panel);
    return { opacity, size: fontSize, transform, spacing: letterSpacing };
  });
}
