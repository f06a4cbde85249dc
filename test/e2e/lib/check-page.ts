import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What is wrong with a page for people who see, hear or move differently: what axe finds, and sideways scrolling. The axe
 * brings a script of its own, so the page must be in a context with `bypassCSP`.
 */
export async function checkPage(page: Page, exceptRules: readonly string[] = []): Promise<string[]> {
  // Colours that are still on their way are no colours to judge.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  const { violations } = await new AxeBuilder({ page }).disableRules([...exceptRules]).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, target, any }) =>
        `${id}: ${html} at ${String(target)}: ${any.map(({ message }) => message).join('; ')}`,
    ),
  );
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  return wide > room ? [...found, `overflow: ${String(wide)} px wide in ${String(room)} px`] : found;
}
