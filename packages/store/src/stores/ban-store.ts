import type { Ban, BannedVisitor, BanStore } from '@deskbell/core';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlBanStore implements BanStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  put({ at, byName, contactId, reason, siteId, until }: Ban): Promise<void> {
    const row = { contact_id: contactId, site_id: siteId, reason, by_name: byName, at, until };
    return this.#writer.write('putBan', row);
  }

  async find(contactId: string): Promise<Ban | undefined> {
    const row = await this.#db.get('findBan', { contactId });
    if (!row) return undefined;
    const { at, by_name: byName, reason, site_id: siteId, until } = row;
    return { contactId, siteId, reason, byName, at, until };
  }

  lift(contactId: string): Promise<boolean> {
    return this.#writer.write('liftBan', { contactId });
  }

  async visitors(now: number): Promise<readonly BannedVisitor[]> {
    // There are few, and they are read when a server starts or a ban changes.
    const banned: BannedVisitor[] = [];
    for (const { contact_id: contactId, until } of await this.#db.all('liveBans', { now })) {
      const visitors = await this.#db.all('visitorsOfContact', { contactId });
      banned.push(...visitors.map(({ id, site_id }) => ({ siteId: site_id, visitorId: id, until })));
    }
    return banned;
  }
}
