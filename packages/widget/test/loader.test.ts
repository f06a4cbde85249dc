import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumLaunchOptions } from '../../../test/lib/chromium.ts';
import { widgetBudget } from '../../../scripts/lib/widget-budget.ts';
import { widgetConfig } from '../build/widget-config.ts';
import { type ServeOptions, type ServedWidget, serveWidget } from './lib/served-widget.ts';

const dist = mkdtempSync(join(tmpdir(), 'deskbell-widget-'));
let browser: Browser;

beforeAll(async () => {
  // Vitest says `test`, by which Vite would take the libraries' builds for developers.
  vi.stubEnv('NODE_ENV', 'production');
  const builder = await createBuilder({ ...widgetConfig(dist), configFile: false, logLevel: 'error' }, null);
  await builder.buildApp();
  vi.unstubAllEnvs();
  browser = await chromium.launch(chromiumLaunchOptions());
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(dist, { recursive: true, force: true });
});

/** Scripts by origin alone, styles by nothing at all, and no way from text to markup. */
const strict = `default-src 'none'; script-src RELAY; connect-src RELAY ws:; img-src data:; style-src 'none';
  require-trusted-types-for 'script'; trusted-types lit-html`.replaceAll(/\s+/g, ' ');

const inviting = {
  siteName: 'Shop',
  available: false,
  invitations: [],
  announcements: [{ id: 'sale', title: { en: 'Sale' }, text: {}, from: null, until: null }],
};

async function visit(
  options: Partial<ServeOptions>,
  run: (page: Page, served: ServedWidget) => Promise<void>,
): Promise<void> {
  await using served = await serveWidget({ dist, ...options });
  await using page = await browser.newPage();
  await page.addInitScript(() => {
    const broken: string[] = [];
    Reflect.set(window, 'broken', broken);
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(served.page);
  await run(page, served);
}

const broken = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'broken') as unknown);
const launcher = (page: Page) => page.getByRole('button', { name: 'Chat with us' });
const composer = (page: Page) => page.getByRole('textbox', { name: 'Message' });

describe('the loader', () => {
  it('[W1] draws the launcher by itself, asks for one file, stores nothing, and shifts nothing', () =>
    visit({}, async (page, { asked }) => {
      await launcher(page).waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual(['/widget/shop.js']);
      const state = await page.evaluate(async () => ({
        stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
        cookie: document.cookie,
        shifts: performance.getEntriesByType('layout-shift').length,
        elements: document.querySelectorAll('deskbell-chat').length,
      }));
      expect(state).toEqual({ stored: 0, cookie: '', shifts: 0, elements: 1 });
    }));

  it('[W1] is ready on intent, opens on a click, and lets people write without a connection', () =>
    visit({}, async (page, { asked }) => {
      const preloaded = page.waitForResponse(/deskbell-chat-/);
      await launcher(page).hover();
      await preloaded;
      await page.evaluate(() => customElements.whenDefined('deskbell-chat').then(() => {}));
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
      expect(await launcher(page).getAttribute('aria-busy')).not.toBe('true');
      await launcher(page).click();
      await composer(page).fill('Hello');
      await page.keyboard.press('Enter');
      await page.getByText('Hello', { exact: true }).waitFor();
      expect(asked.filter((path) => path.includes('deskbell-chat-'))).toHaveLength(1);
    }));

  it('[W3] works under a strict policy with Trusted Types, without one violation', () =>
    visit({ policy: strict }, async (page) => {
      await launcher(page).click();
      await composer(page).fill('**Hello** <b>you</b>');
      await page.keyboard.press('Enter');
      await page.locator('strong', { hasText: 'Hello' }).waitFor();
      expect(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).display)).toBe('flex');
      expect(await broken(page)).toEqual([]);
    }));

  it('[W3] loads nothing whose hash is another', () =>
    visit({ integrity: `sha384-${'A'.repeat(64)}` }, async (page) => {
      await launcher(page).click();
      await page.locator('deskbell-chat:not([open])').waitFor({ state: 'attached' });
      await page.waitForFunction(() => {
        const button = document.querySelector('deskbell-chat')?.shadowRoot?.querySelector('button');
        return button?.ariaBusy === 'false';
      });
      expect(await page.evaluate(() => customElements.get('deskbell-chat') === undefined)).toBe(true);
    }));

  it('[W3] keeps the page out and stays out of the page', () =>
    visit(
      {
        head: '<style>*{color:red!important;font:40px cursive!important} div,button,svg{display:none!important}</style>',
      },
      async (page) => {
        await launcher(page).click();
        await composer(page).waitFor();
        const color = await page.locator('.panel h2').evaluate((title) => getComputedStyle(title).color);
        expect(color).not.toBe('rgb(255, 0, 0)');
        expect(
          await page
            .locator('h1')
            .first()
            .evaluate((title) => getComputedStyle(title).color),
        ).toBe('rgb(255, 0, 0)');
      },
    ));

  it('[W3] loads invitations, and not the chat for it, when the page is idle', () =>
    visit({ policy: strict, settings: inviting }, async (page, { asked }) => {
      const invitation = page.getByRole('region', { name: 'Message from Shop' });
      await invitation.getByText('Sale').waitFor();
      expect(asked.filter((path) => path.includes('deskbell-chat-'))).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      await page.evaluate(() => (window.Deskbell as { destroy(): void }).destroy());
      await invitation.waitFor({ state: 'detached' });
      expect(await broken(page)).toEqual([]);
    }));

  it('[W3] loads no invitations whose hash is another', () =>
    visit(
      { settings: inviting, invitationsIntegrity: `sha384-${'A'.repeat(64)}` },
      async (page, { asked }) => {
        const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
        await page.reload();
        await refused;
        expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual([]);
      },
    ));

  it('[W1] takes over in the same place, with the focus', () =>
    visit({}, async (page) => {
      const before = await launcher(page).boundingBox();
      await launcher(page).focus();
      await page.evaluate(() => (window.Deskbell as { open(): void }).open());
      await composer(page).waitFor();
      await page.keyboard.press('Escape');
      expect(await launcher(page).boundingBox()).toEqual(before);
      expect(await launcher(page).evaluate((button) => button.matches(':focus'))).toBe(true);
      expect(await page.locator('deskbell-chat button.launcher').count()).toBe(1);
    }));

  it('[W5] fills a phone, and closes by its button', async () => {
    await using served = await serveWidget({ dist });
    await using context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(served.page);
    await launcher(page).tap();
    await composer(page).waitFor();
    await page.waitForFunction(() => {
      const panel = document.querySelector('deskbell-chat')?.shadowRoot?.querySelector('.panel');
      const box = panel?.getBoundingClientRect();
      return box?.x === 0 && box.y === 0 && box.width === innerWidth && box.height === innerHeight;
    });
    const size = await composer(page).evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    await page.locator('.panel').getByRole('button', { name: 'Close the chat' }).tap();
    await launcher(page).waitFor();
  });

  it('[W6] goes and comes back without a reload, many times, and leaves nothing behind', () =>
    visit({}, async (page, { relay }) => {
      await launcher(page).click();
      await composer(page).waitFor();
      const again = async (): Promise<void> => {
        await page.evaluate(() => (window.Deskbell as { destroy(): void }).destroy());
        const tag = await page.addScriptTag({ url: `${relay}/widget/shop.js` });
        await tag.dispose();
        await page.evaluate(() => {
          for (const script of document.querySelectorAll('script')) script.remove();
          (window.Deskbell as { open(): void }).open();
        });
        await composer(page).waitFor();
      };
      for (let round = 0; round < 5; round += 1) await again();
      const first = await held(page);
      for (let round = 0; round < 20; round += 1) await again();
      const last = await held(page);
      expect(await page.locator('deskbell-chat').count()).toBe(1);
      expect(last.nodes - first.nodes).toBeLessThan(20);
      expect(last.listeners - first.listeners).toBeLessThan(20);
    }));

  it('is asked for twice and there once; what was queued before it came is done', () =>
    visit(
      { head: '<script>(window.Deskbell ||= []).push((deskbell) => deskbell.open())</script>' },
      async (page, { relay }) => {
        await composer(page).waitFor();
        await page.addScriptTag({ url: `${relay}/widget/shop.js` });
        expect(await page.locator('deskbell-chat').count()).toBe(1);
        expect(await composer(page).isVisible()).toBe(true);
      },
    ));

  it('is a function whose calls may come before it does, and has each call as a method', () =>
    visit(
      {
        head: `<script>
          window.Deskbell ||= (...call) => (Deskbell.q ||= []).push(call);
          window.heard = [];
          Deskbell('on', 'open', () => heard.push('open'));
          Deskbell('on', 'close', () => heard.push('close'));
          Deskbell('prefill', 'Where is my order?');
          Deskbell('open');
        </script>`,
      },
      async (page) => {
        await composer(page).waitFor();
        await expect.poll(() => composer(page).inputValue()).toBe('Where is my order?');
        const heard = await page.evaluate(async () => {
          const deskbell = window.Deskbell;
          if (!deskbell || !('destroy' in deskbell)) throw new Error('the API is not there');
          const { heard } = window as unknown as { heard: string[] };
          const hear = (): void => void heard.push('heard once');
          deskbell.on('close', hear);
          deskbell('close');
          await new Promise((resolve) => setTimeout(resolve));
          deskbell.off('close', hear);
          deskbell.toggle();
          deskbell('toggle');
          await new Promise((resolve) => setTimeout(resolve));
          return heard;
        });
        expect(heard).toEqual(['open', 'close', 'heard once']);
        const call = (...asked: unknown[]): Promise<unknown> =>
          page.evaluate((args) => (window.Deskbell as (...call: unknown[]) => unknown)(...args), asked);
        await expect(call('identify', 'no token')).rejects.toThrow('token');
        await expect(call('setAttributes', { '2nd': true })).rejects.toThrow('2nd');
        await call('setAttributes', { plan: 'free' });
        await call('track', 'checkout_opened');
        await call('logout');
      },
    ));
});

/** Nodes and listeners that the page still holds once garbage is gone. */
async function held(page: Page): Promise<{ nodes: number; listeners: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { nodes, listeners: jsEventListeners };
}

describe('the build', () => {
  it('[W1] stays within its budget', () => {
    const over = widgetBudget(dist).filter(({ bytes, limit }) => limit !== null && bytes > limit);
    expect(over).toEqual([]);
  });

  it('has one place for the settings, and no schema library', () => {
    expect(readFileSync(join(dist, 'loader.js'), 'utf8').match(/__DESKBELL_SETTINGS__/g)).toHaveLength(1);
    const { element } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { element: string };
    expect(readFileSync(join(dist, element), 'utf8')).not.toMatch(/ZodError|safeParse|invalid_type/);
  });
});
