import type { Locator, Page } from 'playwright-core';
import { conversationLog, textsIn } from './conversation-log.ts';

export interface AgentAccount {
  readonly server: string;
  readonly email: string;
  readonly password: string;
}

/** What an agent sees and does in the console, by the names that people and screen readers use. */
export class AgentPage {
  readonly page: Page;
  readonly account: AgentAccount;

  constructor(page: Page, account: AgentAccount) {
    this.page = page;
    this.account = account;
  }

  get console(): string {
    return `${this.account.server}/console/`;
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Inbox' });
  }

  get log(): Locator {
    return conversationLog(this.page);
  }

  get reply(): Locator {
    return this.page.getByRole('textbox', { name: 'Reply' });
  }

  get texts(): Promise<string[]> {
    return textsIn(this.log);
  }

  /** A conversation in the list, by the last thing that was written in it. */
  line(preview: string | RegExp): Locator {
    return this.list.getByRole('link').filter({ hasText: preview });
  }

  message(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  /** Signs in by a one-time link, and chooses a password as the page asks. */
  async enterByLink(link: string): Promise<void> {
    await this.#sendAtOnce();
    await this.page.goto(link);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(this.account.password);
    await this.page.getByRole('button', { name: 'Save password' }).click();
    await this.isIn();
  }

  async signIn(): Promise<void> {
    await this.#sendAtOnce();
    await this.page.goto(this.console);
    await this.page.getByRole('textbox', { name: 'E-mail' }).fill(this.account.email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(this.account.password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.isIn();
  }

  /** What is sent need not be taken back in journeys: they do not wait for it, unless the agent has chosen otherwise. */
  async #sendAtOnce(): Promise<void> {
    await this.page.addInitScript(() => {
      const key = 'deskbell:console:preferences';
      if (location.pathname.startsWith('/console') && localStorage.getItem(key) === null)
        localStorage.setItem(key, JSON.stringify({ undoSend: false }));
    });
  }

  /** Waits until the desk is there and connected. */
  async isIn(): Promise<void> {
    await this.presence.waitFor();
  }

  get presence(): Locator {
    return this.page.getByRole('button', { name: /^Your presence:/, disabled: false });
  }

  async setPresence(name: 'Available' | 'Away' | 'Offline'): Promise<void> {
    await this.presence.click();
    await this.page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click();
    await this.page.getByRole('button', { name: `Your presence: ${name}` }).waitFor();
  }

  async show(view: 'Mine' | 'Waiting' | 'Open'): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${view}`) }).click();
  }

  /** The newest conversation whose last line says so. */
  async openConversation(preview: string | RegExp): Promise<void> {
    await this.line(preview).first().click();
    await this.reply.waitFor();
  }

  async answer(text: string): Promise<void> {
    await this.reply.fill(text);
    await this.reply.press('Enter');
  }

  async note(text: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Internal note' }).check();
    const field = this.page.getByRole('textbox', { name: 'Internal note' });
    await field.fill(text);
    await field.press('Enter');
    await this.page.getByRole('radio', { name: 'Reply' }).check();
  }

  async resolve(): Promise<void> {
    await this.page.getByRole('button', { name: 'Resolve', exact: true }).click();
  }

  async end(): Promise<void> {
    await this.choose('End…');
    await this.page.getByRole('button', { name: 'End for both sides' }).click();
  }

  /** A conversation that is offered, by what was written in it last. */
  offer(preview: string): Locator {
    return this.page.getByRole('article', { name: /^Offered to you:/ }).filter({ hasText: preview });
  }

  async accept(preview: string): Promise<void> {
    await this.offer(preview).getByRole('button', { name: 'Accept' }).click();
    await this.message(preview).waitFor();
    await this.page.getByText('With you', { exact: true }).waitFor();
  }

  async decline(preview: string): Promise<void> {
    await this.offer(preview).getByRole('button', { name: 'Decline' }).click();
    await this.offer(preview).waitFor({ state: 'hidden' });
  }

  /** Something that happened in the open conversation besides texts. */
  event(words: string | RegExp): Locator {
    return this.log.getByText(words);
  }

  /** An open dialog with all that is in it. */
  dialog(name: string): Locator {
    return this.page.locator('wa-dialog').filter({ has: this.page.getByRole('dialog', { name }) });
  }

  async choose(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Hands the open conversation on, with a word for whoever takes it. */
  async transfer(to: string, note: string): Promise<void> {
    await this.choose('Transfer…');
    const dialog = this.dialog('Hand this conversation on');
    await dialog.getByRole('radio', { name: new RegExp(`^${to}`) }).check();
    await dialog.getByRole('textbox', { name: 'Note for whoever takes it' }).fill(note);
    await dialog.getByRole('button', { name: 'Transfer' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async openBoard(): Promise<void> {
    await this.page.goto(`${this.console}#/demo/board`);
    await this.page.getByRole('region', { name: 'People' }).waitFor();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /settings and sign-out$/ }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
  }

  /** The same person in another tab of the same browser. */
  async secondTab(): Promise<AgentPage> {
    const tab = new AgentPage(await this.page.context().newPage(), this.account);
    await tab.page.goto(this.console);
    await tab.isIn();
    return tab;
  }
}
