import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { AgentPage } from './lib/agent-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

/** A small screen, the same at 200 % zoom, a tablet held upright, and a phone. */
const screens = [
  [1280, 720],
  [640, 360],
  [820, 1180],
  [390, 844],
] as const;

const namesIn = (file: string, shape: RegExp): readonly string[] =>
  [...readFileSync(inRoot('packages/console/src', file), 'utf8').matchAll(shape)].map(
    ([, name = '']) => name,
  );

/** Everywhere that the console leads to, as its own lists say: what is new there is looked at here. */
const places: readonly string[] = [
  'mine',
  'waiting',
  'all',
  ...namesIn('app/pages.ts', /^ {4}screen: '(\w+)'/gm),
  ...['desk-sections.ts', 'platform-sections.ts', 'sections.ts']
    .flatMap((file) => namesIn(`configuration/${file}`, /^ {4}id: '([\w-]+)'/gm))
    .map((id) => `settings/${id}`),
];

describe('the console on screens of all sizes', () => {
  const installation = useInstallation();

  it('knows where to look', () => {
    expect(places).toEqual(
      expect.arrayContaining(['board', 'reports', 'settings/queues', 'settings/people', 'settings/text']),
    );
    expect(places.length).toBeGreaterThan(30);
  });

  it.each(screens)(
    '[W4] %d × %d: no page scrolls sideways, and what is to be done there can be reached',
    { timeout: 300_000 },
    async (width, height) => {
      const desk = installation();
      desk.watch.expect(REFUSED);
      const eva = await desk.agent({ name: 'Eva', role: 'admin' });
      const agent = new AgentPage(await desk.page({ viewport: { width, height } }), eva.account);
      await agent.signIn();
      const { page } = agent;
      const wrong: string[] = [];
      for (const place of places) {
        await page.goto(`${agent.console}#/demo/${place}`);
        await isThere(page);
        wrong.push(...(await page.evaluate(sideways)).map((what) => `${place}: ${what}`));
      }
      expect(wrong).toEqual([]);

      // The main thing of all: somebody asks, and is answered.
      const visitor = await desk.visitor();
      await visitor.ask(`Can you read this on ${String(width)} pixels?`);
      await page.goto(`${agent.console}#/demo/mine`);
      await agent.openConversation(`Can you read this on ${String(width)} pixels?`);
      await isThere(page);
      expect(await page.evaluate(sideways)).toEqual([]);
      await agent.reply.click();
      await page.keyboard.type('I can.');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await visitor.message('I can.').waitFor();
      await visitor.endConversation();
    },
  );
});

/** What comes in files of its own has come, and nothing moves any more. */
async function isThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isBusy = (root: ParentNode): boolean =>
      [...root.querySelectorAll('*')].some(
        (one) =>
          one.matches('[data-loading-part], wa-spinner') ||
          (one.shadowRoot !== null && isBusy(one.shadowRoot)),
      );
    return !isBusy(document);
  });
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
}

/** Runs in the page: what is wider than the window, or is to be pressed and stands beside it where no scrolling leads. */
function sideways(): string[] {
  const room = document.documentElement.clientWidth;
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > room) found.push(`${String(scrollWidth)} px wide in ${String(room)} px`);
  const look = (root: ParentNode, scrolls: boolean): void => {
    for (const element of root.querySelectorAll<HTMLElement>(':scope > *')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const { overflowX } = getComputedStyle(element);
      const scrollsInside = scrolls || overflowX === 'auto' || overflowX === 'scroll';
      const isPressed = element.matches('a[href], button, input, select, textarea, wa-button');
      if (isPressed && !scrolls && width > 1 && (right > room + 1 || left < -1))
        found.push(
          `${element.localName} “${element.textContent.trim().slice(0, 40)}” from ${left.toFixed(0)} to ${right.toFixed(0)} px`,
        );
      if (element.shadowRoot) look(element.shadowRoot, scrollsInside);
      look(element, scrollsInside);
    }
  };
  look(document.body, false);
  return found;
}
