import type { Page } from 'playwright-core';

/** How many elements the chat adds to a page: itself, and everything in its shadow roots. */
export function countElements(page: Page): Promise<number> {
  return page.evaluate(() => {
    const count = (element: Element): number =>
      1 +
      [...(element.shadowRoot?.children ?? []), ...element.children].reduce(
        (sum, each) => sum + count(each),
        0,
      );
    return [...document.querySelectorAll('deskbell-chat')].reduce((sum, chat) => sum + count(chat), 0);
  });
}
