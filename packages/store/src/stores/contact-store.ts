import type {
  ClosingEntry,
  ContactChange,
  ContactFilter,
  ContactNote,
  ContactStore,
  MergeContacts,
  MergeOutcome,
  SiteContact,
  OutboxEvent,
  TellContact,
  ToldContact,
} from '@deskbell/core';
import { contactFrom } from '../rows/contact-row.ts';
import { entryFrom } from '../rows/entry-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { ContactsTable } from '../schema/database.ts';
import type { ContactNotesTable } from '../schema/integration-tables.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Reader } from './reader.ts';

const FROM_THE_NEWEST = { at: Number.MAX_SAFE_INTEGER, id: '' };

export class SqlContactStore implements ContactStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async find(id: string): Promise<SiteContact | undefined> {
    const row = await this.#db.get('findContact', { id });
    return row && row.site_id !== null ? { siteId: row.site_id, contact: contactFrom(row) } : undefined;
  }

  async list(filter: ContactFilter, cursor: string | null, limit: number) {
    const rows = await this.#find(filter, cursor, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      contacts: rows.slice(0, limit).map(contactFrom),
      next: last ? encodeCursor({ at: last.created_at, id: last.id }) : null,
    };
  }

  change(id: string, change: ContactChange, events: readonly OutboxEvent[] = []): Promise<boolean> {
    const { vip, attributes, ...words } = change;
    return this.#writer.write('changeContact', {
      id,
      ...words,
      ...(vip === undefined ? {} : { vip: vip ? 1 : 0 }),
      ...(attributes === undefined ? {} : { attributes: JSON.stringify(attributes) }),
      events,
    });
  }

  tell(said: TellContact, events: readonly OutboxEvent[] = []): Promise<ToldContact> {
    return this.#writer.write('tellContact', { ...said, events });
  }

  async notes(contactId: string, cursor: string | null, limit: number) {
    const after = cursor === null ? FROM_THE_NEWEST : decodeCursor(cursor);
    const rows = await this.#db.all('listContactNotes', { contactId, ...after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      notes: rows.slice(0, limit).map(noteFrom),
      next: last ? encodeCursor({ at: last.at, id: last.id }) : null,
    };
  }

  addNote({ id, contactId, author, text, at }: ContactNote): Promise<void> {
    return this.#writer.write('addContactNote', {
      id,
      contact_id: contactId,
      author_id: author.id,
      author_name: author.name,
      text,
      at,
    });
  }

  deleteNote(contactId: string, id: string): Promise<boolean> {
    return this.#writer.write('deleteContactNote', { contactId, id });
  }

  async findNote(contactId: string, id: string): Promise<ContactNote | undefined> {
    const row = await this.#db.get('findContactNote', { contactId, id });
    return row && noteFrom(row);
  }

  async merge(request: MergeContacts): Promise<MergeOutcome> {
    const visitors = await Promise.all(
      [request.contactId, request.formerId].map((contactId) =>
        this.#db.all('visitorsOfContact', { contactId }),
      ),
    );
    const visitorIds = visitors.flat().map(({ id }) => id);
    const answer = await this.#writer.write('mergeContacts', { ...request, visitorIds });
    if (answer.result !== 'merged') return answer;
    const rows = await this.#db.all('findRecords', { ids: JSON.stringify(answer.moved) });
    return { result: 'merged', moved: rows.map(recordFrom) };
  }

  async closings(contactId: string, limit: number): Promise<readonly ClosingEntry[]> {
    return (await this.#db.all('closingsOfContact', { contactId, limit })).map(entryFrom);
  }

  #find(
    { siteId, email, externalId, tagId }: ContactFilter,
    cursor: string | null,
    limit: number,
  ): Promise<readonly ContactsTable[]> {
    const line = { siteId, limit, ...(cursor === null ? FROM_THE_NEWEST : decodeCursor(cursor)) };
    if (externalId !== undefined) return this.#db.all('listContactsByExternalId', { ...line, externalId });
    if (email !== undefined) return this.#db.all('listContactsByEmail', { ...line, email });
    if (tagId !== undefined) return this.#db.all('listContactsByTag', { ...line, tagId });
    return this.#db.all('listContacts', line);
  }
}

function noteFrom(row: ContactNotesTable): ContactNote {
  return {
    id: row.id,
    contactId: row.contact_id,
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
    at: row.at,
  };
}
