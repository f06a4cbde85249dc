/** Whoever can ask a page, such as Playwright. */
export interface AsksPage {
  evaluate<Answer>(question: () => Answer | Promise<Answer>): Promise<Answer>;
}

/** How many elements the chat adds to a page: itself, and everything in its shadow roots. */
export function countElements(page: AsksPage): Promise<number> {
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
