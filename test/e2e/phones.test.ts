import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
/** Below this, phones zoom into a field that is touched. */
const READABLE_PX = 16;
/** More than two pages of history. */
const LINES = 120;
const MOST_FLINGS = 40;
/** What is left of the screen above a keyboard. */
const ABOVE_KEYBOARD_PX = 320;

describe('on a phone', () => {
  const installation = useInstallation();

  it('[W5] the panel takes the whole screen, and fields are large enough not to be zoomed into', async () => {
    const visitor = await touched();
    const { page, panel } = visitor;
    await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE.viewport });
    const field = await visitor.field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(field).toBeGreaterThanOrEqual(READABLE_PX);
    const { right, bottom } = await edges(visitor);
    expect(right).toBeLessThanOrEqual(PHONE.viewport.width);
    expect(bottom).toBeLessThanOrEqual(PHONE.viewport.height);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  it('[W5] above the keyboard the composer stays in sight, also where the page is shifted', async () => {
    const visitor = await touched();
    await keyboard(visitor.page, { height: ABOVE_KEYBOARD_PX, offsetTop: 0 });
    await expect.poll(async () => (await edges(visitor)).bottom).toBeLessThanOrEqual(ABOVE_KEYBOARD_PX);
    expect((await edges(visitor)).top).toBeGreaterThan(0);
    // Some browsers move what is seen instead of shrinking it.
    const offsetTop = 100;
    await keyboard(visitor.page, { height: ABOVE_KEYBOARD_PX, offsetTop });
    const seen = ABOVE_KEYBOARD_PX + offsetTop;
    await expect.poll(async () => (await edges(visitor)).bottom).toBeLessThanOrEqual(seen);
    await expect.poll(async () => (await visitor.panel.boundingBox())?.y).toBe(offsetTop);
    await keyboard(visitor.page, { height: PHONE.viewport.height, offsetTop: 0 });
    await expect.poll(() => visitor.panel.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE.viewport });
  });

  it('[W5] the page behind stands still while a finger moves over the chat', async () => {
    const visitor = await touched();
    await swipe(visitor.page);
    await twoFrames(visitor.page);
    expect(await visitor.page.evaluate(() => scrollY)).toBe(0);
    await visitor.close();
    await swipe(visitor.page);
    await expect.poll(() => visitor.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('[W5] the gesture that closes things closes the panel, and nothing else', async () => {
    const visitor = await touched();
    const { page } = visitor;
    const address = page.url();
    // What a browser with close requests makes of the gesture.
    await page.keyboard.press('Escape');
    await visitor.panel.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(address);
    await visitor.launcher.waitFor();
  });

  it('[W5] where "back" only knows the history, it closes the panel and stays on the page', async () => {
    const page = await installation().page(PHONE);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'CloseWatcher'));
    await page.goto('about:blank');
    const visitor = await touched(page);
    const address = page.url();
    await page.evaluate(() => history.back());
    await visitor.panel.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(address);

    // Closed by its button, it leaves no step behind: the next "back" leaves the page.
    await visitor.launcher.tap();
    await visitor.field.waitFor();
    await visitor.close();
    await page.waitForFunction(() => !history.state);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('[W5] a flung finger goes far back in a long conversation, and what is read does not jump', async () => {
    const visitor = await touched();
    const { page } = visitor;
    await visitor.write(...Array.from({ length: LINES }, (_, index) => `Line ${String(index + 1)}.`));
    await visitor.log
      .getByText(/· (Sent|Seen)\s*$/)
      .last()
      .waitFor();
    await visitor.message(`Line ${String(LINES)}.`).waitFor();
    // Only the newest page of it is there from now on; the rest is fetched on the way.
    await page.reload();
    await visitor.launcher.tap();
    await visitor.message(`Line ${String(LINES)}.`).waitFor();
    await noteTopLines(page);
    const isAtBeginning = (): Promise<boolean> => visitor.message('Line 1.').isVisible();
    for (let flings = 0; flings < MOST_FLINGS && !(await isAtBeginning()); flings += 1) {
      await fling(page);
      await twoFrames(page);
    }
    await visitor.message('Line 1.').waitFor();
    const tops = await page.evaluate(() => (window as { tops?: number[] }).tops ?? []);
    expect(tops.length).toBeGreaterThan(10);
    // Older lines come in above what is read: never does a later line take the place of an earlier one.
    expect(tops.filter((line, index) => line > (tops[index - 1] ?? Infinity))).toEqual([]);
  }, 90_000);

  async function touched(page?: Page): Promise<VisitorPage> {
    await installation().agent({ name: 'Eva' });
    const visitor = new VisitorPage(page ?? (await installation().page(PHONE)), installation().shop.url);
    await visitor.goTo('');
    await visitor.launcher.tap();
    await visitor.field.waitFor();
    return visitor;
  }
});

interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edges({ field }: VisitorPage): Promise<Edges> {
  return field.evaluate((element) => {
    const { top, right, bottom } = element.getBoundingClientRect();
    return { top, right, bottom };
  });
}

/** As a keyboard changes it: what is seen shrinks, or is moved. */
async function keyboard(
  page: Page,
  seen: { readonly height: number; readonly offsetTop: number },
): Promise<void> {
  await page.evaluate((now) => {
    const { visualViewport } = window;
    for (const [name, value] of Object.entries(now))
      Object.defineProperty(visualViewport, name, { get: () => value, configurable: true });
    visualViewport?.dispatchEvent(new Event('resize'));
  }, seen);
}

/** A finger moves up the middle of the screen. */
async function swipe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = PHONE.viewport;
  const steps = 10;
  for (let step = 0; step <= steps; step += 1) {
    const y = height * (0.75 - (0.4 * step) / steps);
    const type = step === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: width / 2, y }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Until what was touched has moved. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** A finger pulls the conversation down and lets go while it moves: it goes on by itself. */
async function fling(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = PHONE.viewport;
  for (let step = 0; step <= 5; step += 1) {
    const type = step === 0 ? 'touchStart' : 'touchMove';
    const y = height * (0.25 + 0.08 * step);
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: width / 2, y }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** From now on each frame notes which line stands at the top. */
async function noteTopLines(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tops: number[] = ((window as { tops?: number[] }).tops = []);
    const timeline = document.querySelector('deskbell-chat')?.shadowRoot?.querySelector('deskbell-timeline');
    const scroller = timeline?.shadowRoot?.querySelector('.scroller');
    const note = (): void => {
      const edge = scroller?.getBoundingClientRect().top ?? 0;
      const rows = [...(scroller?.querySelectorAll('.text') ?? [])];
      const first = rows.find((row) => row.getBoundingClientRect().top >= edge);
      const [, line] = /Line (\d+)\./.exec(first?.textContent ?? '') ?? [];
      if (line !== undefined) tops.push(Number(line));
      requestAnimationFrame(note);
    };
    note();
  });
}
