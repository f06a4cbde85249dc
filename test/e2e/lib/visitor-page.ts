import type { Locator, Page } from 'playwright-core';
import { conversationLog, textsIn } from './conversation-log.ts';

/** What a visitor sees and does in the shop, by the names that people and screen readers use. */
export class VisitorPage {
  readonly page: Page;
  readonly #shop: string;

  constructor(page: Page, shop: string) {
    this.page = page;
    this.#shop = shop;
  }

  /** The bell, whatever it says: closed, open or with a count. */
  get launcher(): Locator {
    return this.page.locator('deskbell-chat').getByRole('button', { expanded: false }).last();
  }

  get panel(): Locator {
    return this.page.getByRole('dialog');
  }

  get log(): Locator {
    return conversationLog(this.panel);
  }

  get field(): Locator {
    return this.panel.getByRole('textbox', { name: 'Message' });
  }

  get texts(): Promise<string[]> {
    return textsIn(this.log);
  }

  /** One text in the conversation. */
  message(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Chat with us/ }).click();
    await this.field.or(this.panel.getByRole('button', { name: 'Start a new conversation' })).waitFor();
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Close the chat' }).click();
    await this.panel.waitFor({ state: 'hidden' });
  }

  async write(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.field.fill(text);
      await this.field.press('Enter');
    }
  }

  /** Opens the panel when need be, writes, and waits until the relay has it. */
  async ask(text: string): Promise<void> {
    if (!(await this.panel.isVisible())) await this.open();
    await this.write(text);
    await this.message(text).waitFor();
    await this.log
      .getByText(/ · (Sent|Seen)$/)
      .last()
      .waitFor();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.#shop + path);
  }

  /** The same person in another tab. */
  async secondTab(path = ''): Promise<VisitorPage> {
    const tab = new VisitorPage(await this.page.context().newPage(), this.#shop);
    await tab.goTo(path);
    return tab;
  }

  async endConversation(): Promise<void> {
    await this.panel.getByRole('button', { name: 'More', exact: true }).click();
    await this.panel.getByRole('button', { name: 'End conversation' }).click();
    await this.panel
      .getByRole('group', { name: 'End this conversation?' })
      .getByRole('button', { name: 'End conversation' })
      .click();
  }
}
