import type { Locator, Page } from 'playwright-core';

/** More presses of Tab than any screen needs. */
const MOST_TABS = 120;

/** Goes with Tab to something and stays there, as somebody without a mouse does. Throws when there is no way to it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed <= MOST_TABS; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`unable to reach ${String(target)} with Tab`);
}

/** Whether what is written goes there: to it, or to a field inside of it. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    let focused: Element | null = document.activeElement;
    while (focused) {
      if (focused === element) return true;
      const inner: Element | null = focused.shadowRoot?.activeElement ?? null;
      // A button of the library has its own button inside.
      if (!inner && element.shadowRoot?.contains(focused)) return true;
      focused = inner;
    }
    return false;
  });
}
