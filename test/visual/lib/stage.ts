import type { Locator, Page } from 'playwright-core';
import type { AgentPage } from '../../e2e/lib/agent-page.ts';
import type { Installation } from '../../e2e/lib/installation.ts';
import type { Look } from '../looks.ts';

/** Where views are walked: a desk with one who answers one at a time, and a visitor, found by what all languages share. */
export class Stage {
  readonly desk: Installation;
  readonly agent: AgentPage;
  readonly #look: Look;
  #page: Page | undefined;

  constructor(desk: Installation, agent: AgentPage, look: Look) {
    this.desk = desk;
    this.agent = agent;
    this.#look = look;
  }

  get page(): Page {
    if (!this.#page) throw new Error('nobody is on the page yet: visit it first');
    return this.#page;
  }

  /** Somebody new comes to the shop. */
  async visit(path = ''): Promise<void> {
    const { context, language } = this.#look;
    // What is hidden on pictures is hidden by a style, which the shop's policy would refuse.
    const page = await this.desk.page({ reducedMotion: 'reduce', bypassCSP: true, ...context });
    await page.addInitScript((lang) => {
      new MutationObserver((_, observer) => {
        document.documentElement.lang = lang;
        document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
        observer.disconnect();
      }).observe(document, { childList: true });
    }, language);
    await page.goto(this.desk.shop.url + path);
    await page.locator('deskbell-chat .launcher').waitFor();
    this.#page = page;
  }

  /** Opens the panel; resolves when the desk is known. */
  async open(): Promise<void> {
    await this.page.locator('deskbell-chat .launcher').click();
    await this.page.locator('deskbell-composer textarea').waitFor();
    await this.page
      .locator('deskbell-chat header .mark:is(.here, .away), deskbell-chat header [role=status]:not(:empty)')
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Something within the chat, by what all languages share. */
  inChat = (selector: string): Locator => this.page.locator(`deskbell-chat ${selector}`);

  /** Takes the first answer that is offered; resolves when it was taken. */
  choose = async (): Promise<void> => {
    const question = this.inChat('[aria-labelledby^=asked-]').last();
    const name = await question.getAttribute('aria-labelledby');
    await question.locator('.choice').first().click();
    await this.inChat(`[aria-labelledby="${String(name)}"]`).waitFor({ state: 'detached' });
  };

  write = async (text: string): Promise<void> => {
    const field = this.page.locator('deskbell-composer textarea');
    await field.fill(text);
    await field.press('Enter');
    await this.seen(text);
  };

  seen = async (text: string): Promise<void> => {
    await this.page.locator('deskbell-timeline').getByText(text).last().waitFor();
  };
}
