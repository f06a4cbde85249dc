import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { join } from 'node:path';
import { DEMO_PASSWORD, SIGN_IN } from '../../demo/people.ts';
import { siteTimeZone } from '../../demo/site/site-hours.ts';
import { consoleViews, settingsView, type ConsoleView } from './console-views.ts';
import { savePicture } from './save-picture.ts';

export interface ShootConsoleOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
  /** Of the pictures in documents. */
  readonly documents: string;
  /** Whether a picture of this view is wanted. */
  readonly wants: (name: string) => boolean;
}

/** On the pictures it is what time it is at the shop: daytime. */
const timezoneId = siteTimeZone(new Date());
const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { timezoneId, viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  dark: { timezoneId, viewport: { width: 1280, height: 720 }, colorScheme: 'dark' },
  phone: {
    timezoneId,
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    hasTouch: true,
    isMobile: true,
  },
};
/** A view that is not at rest by then is pictured as it is. */
const PATIENCE_MS = 8_000;

/** Signs in as those who may, and makes a picture of each view on each screen. */
export async function shootConsole({
  browser,
  documents,
  folder,
  url,
  wants,
}: ShootConsoleOptions): Promise<void> {
  const all = [...consoleViews, ...(await sectionsOf(browser, url))];
  const views = all.filter(({ name }) => wants(name));
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const [by, own] of Map.groupBy(views, (view) => view.by)) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      const page = await context.newPage();
      await signIn(page, url, SIGN_IN[by]);
      for (const view of own) {
        await page.goto(`${url}/console/${view.address}`);
        await atRest(page);
        if (view.opensFirst) {
          const first = page.getByRole('list', { name: 'Inbox' }).getByRole('link').first();
          await first
            .click({ timeout: PATIENCE_MS })
            .catch(() => console.log(`${view.name}: nothing to open`));
          await atRest(page);
        }
        await page.screenshot({ path: join(folder, `${view.name}-${screen}.png`), animations: 'disabled' });
        if (view.document !== undefined && screen === 'light')
          await savePicture(page, join(documents, `${view.document}.png`));
        console.log(`${view.name}-${screen}`);
      }
      await context.close();
    }
  }
}

/** Every section of the settings, as its navigation has it: none can be forgotten. */
async function sectionsOf(browser: Browser, url: string): Promise<readonly ConsoleView[]> {
  const context = await browser.newContext({ locale: 'en-GB', ...SCREENS['light'] });
  const page = await context.newPage();
  await signIn(page, url, SIGN_IN.admin);
  await page.goto(`${url}/console/#/demo/settings`);
  const links = page.locator('nav.parts a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await context.close();
  return addresses.map(settingsView);
}

async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Your presence:/, disabled: false }).waitFor();
}

/** Nothing says that it is busy any more, and what came has been drawn. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS }).catch(() => undefined);
  await page
    .locator('[aria-busy="true"], progress, wa-progress-bar, wa-spinner')
    .first()
    .waitFor({ state: 'hidden', timeout: PATIENCE_MS })
    .catch(() => undefined);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
}
