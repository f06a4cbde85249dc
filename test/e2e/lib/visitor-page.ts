import type { Locator, Page } from 'playwright-core';
import { conversationLog, textsIn } from './conversation-log.ts';

/** The names of what visitors use, in the languages of these journeys. */
const NAMES = {
  en: { launcher: 'Chat with us', log: 'Conversation', field: 'Message', arrived: /· (Sent|Seen)\s*$/ },
  pl: {
    launcher: 'Napisz do nas',
    log: 'Rozmowa',
    field: 'Wiadomość',
    arrived: /· (Wysłano|Przeczytano)\s*$/,
  },
} as const;

export type VisitorLanguage = keyof typeof NAMES;

/** What a visitor sees and does in the shop, by the names that people and screen readers use. */
export class VisitorPage {
  readonly page: Page;
  /** Every frame that the relay has sent to this page. */
  readonly frames: string[] = [];
  readonly #shop: string;
  readonly #names: (typeof NAMES)[VisitorLanguage];

  constructor(page: Page, shop: string, language: VisitorLanguage = 'en') {
    this.page = page;
    this.#shop = shop;
    this.#names = NAMES[language];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.frames.push(String(payload))),
    );
  }

  /** The bell, whatever it says: closed, open or with a count. */
  get launcher(): Locator {
    return this.page.locator('deskbell-chat').getByRole('button', { expanded: false }).last();
  }

  get panel(): Locator {
    return this.page.getByRole('dialog');
  }

  get log(): Locator {
    return conversationLog(this.panel, this.#names.log);
  }

  get field(): Locator {
    return this.panel.getByRole('textbox', { name: this.#names.field });
  }

  get texts(): Promise<string[]> {
    return textsIn(this.log);
  }

  /** What the header says of the conversation: who answers, the place in line, when somebody is back. */
  status(words: string | RegExp): Locator {
    return this.panel.getByRole('status').getByText(words).first();
  }

  /** What stands above the chat while something is wrong for everybody. */
  banner(words: string): Locator {
    return this.panel.getByRole('alert').filter({ hasText: words });
  }

  /** One text in the conversation. */
  message(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.#names.launcher}`) }).click();
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
    await this.log.getByText(this.#names.arrived).last().waitFor();
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
