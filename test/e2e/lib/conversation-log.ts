import type { Locator, Page } from 'playwright-core';

/** The timeline on either side. */
export function conversationLog(within: Page | Locator, name = 'Conversation'): Locator {
  return within.getByRole('log', { name });
}

/** All that people have written there, in the order on the screen: the parts that sites can style as `message`. */
export function textsIn(log: Locator): Promise<string[]> {
  return log.locator('[part=message]').allInnerTexts();
}
