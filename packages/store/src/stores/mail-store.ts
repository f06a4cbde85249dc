import type { HandedInMail, HandInResult, MailAddress, MailStore } from '@deskbell/core';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlMailStore implements MailStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  handIn(mail: HandedInMail): Promise<HandInResult> {
    return this.#writer.write('handInMail', mail);
  }

  async lastOf(scope: string) {
    const row = await this.#db.get('lastSentMail', { scope });
    return row && { at: row.at, upTo: row.up_to };
  }

  async addressOf(contactId: string): Promise<MailAddress | undefined> {
    const row = await this.#db.get('mailAddress', { contactId });
    return row && { contactId, vouched: row.vouched, confirmed: row.confirmed, refusedAt: row.refused_at };
  }

  async confirmAddress(contactId: string, email: string): Promise<void> {
    await this.#writer.write('confirmAddress', { contactId, email });
  }

  async refuse(contactId: string, at: number | null): Promise<void> {
    await this.#writer.write('refuseMails', { contactId, at });
  }

  async forgetBefore(at: number): Promise<void> {
    await this.#writer.write('forgetMails', { before: at });
  }
}
