import type { JSHandle, Locator, Page } from 'playwright-core';

/** The timeline on either side. */
export function conversationLog(within: Page | Locator, name = 'Conversation'): Locator {
  return within.getByRole('log', { name });
}

/** All that people have written there, in the order on the screen: the parts that sites can style as `message`. */
export function textsIn(log: Locator): Promise<string[]> {
  return log.locator('[part=message]').allInnerTexts();
}

export interface WholeLog {
  readonly texts: readonly string[];
  readonly elements: readonly Element[];
}

/** The same of a long conversation, of which only what is near the screen is there: read from the end to the beginning. */
export function wholeLog(log: Locator): Promise<JSHandle<WholeLog>> {
  return log.evaluateHandle(async (scroller) => {
    const elements = new Set<HTMLElement>();
    const texts: string[] = [];
    scroller.scrollTop = scroller.scrollHeight;
    for (let still = 0; still < 30; still += 1) {
      const found = [...scroller.querySelectorAll<HTMLElement>('[part=message]')];
      const fresh = found.filter((element) => !elements.has(element));
      for (const element of fresh) elements.add(element);
      texts.unshift(...fresh.map(({ innerText }) => innerText));
      if (fresh.length) still = 0;
      scroller.scrollTop -= scroller.clientHeight / 2;
      await new Promise(requestAnimationFrame);
    }
    return { texts, elements: [...elements] };
  });
}
