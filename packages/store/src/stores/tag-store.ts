import type { OutboxEvent, Tag, TagPage, TagStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { TagsTable } from '../schema/integration-tables.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';
import { decodeTextCursor, encodeTextCursor } from './text-cursor.ts';

export class SqlTagStore implements TagStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async create(tag: Tag): Promise<void> {
    const row = { ...tag, site_id: tag.siteId, key: keyOf(tag.name), created_at: tag.createdAt };
    if (!(await this.#writer.write('createTag', row))) throw taken(tag.name);
  }

  async find(id: string): Promise<Tag | undefined> {
    const row = await this.#db.get('findTag', { id });
    return row && tagFrom(row);
  }

  async list(siteId: string, cursor: string | null, limit: number): Promise<TagPage> {
    const [after = ''] = cursor === null ? [] : decodeTextCursor(cursor, 1);
    const rows = await this.#db.all('listTags', { siteId, after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { tags: rows.slice(0, limit).map(tagFrom), next: last ? encodeTextCursor([last.key]) : null };
  }

  async change({ id, siteId, name, color }: Pick<Tag, 'id' | 'siteId' | 'name' | 'color'>): Promise<void> {
    const changed = await this.#writer.write('changeTag', { id, siteId, name, key: keyOf(name), color });
    if (changed === 'taken') throw taken(name);
    if (changed === 'missing')
      throw new DeskbellError('not_found', 'unable to change the tag: there is none');
  }

  delete(siteId: string, id: string): Promise<boolean> {
    return this.#writer.write('deleteTag', { siteId, id });
  }

  async ofConversations(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>> {
    return byBearer(await this.#db.all('tagsOfConversations', { ids: JSON.stringify(ids) }));
  }

  async ofContacts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>> {
    return byBearer(await this.#db.all('tagsOfContacts', { ids: JSON.stringify(ids) }));
  }

  async setOfConversation(
    { id, siteId, startedAt }: { id: string; siteId: string; startedAt: number },
    tagIds: readonly string[],
  ): Promise<void> {
    const input = { conversationId: id, siteId, startedAt, tagIds: [...new Set(tagIds)] };
    if (!(await this.#writer.write('setConversationTags', input))) throw unknown();
  }

  async setOfContact(
    contactId: string,
    siteId: string,
    tagIds: readonly string[],
    events: readonly OutboxEvent[] = [],
  ): Promise<void> {
    const input = { contactId, siteId, tagIds: [...new Set(tagIds)], events };
    if (!(await this.#writer.write('setContactTags', input))) throw unknown();
  }
}

/** A name as it is compared: capitals and spaces around it make no other. */
function keyOf(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function tagFrom({ id, site_id, name, color, created_at }: TagsTable): Tag {
  return { id, siteId: site_id, name, color, createdAt: created_at };
}

function byBearer(
  rows: readonly (TagsTable & { readonly bearer: string })[],
): ReadonlyMap<string, readonly Tag[]> {
  const found = new Map<string, Tag[]>();
  for (const row of rows) {
    const tags = found.get(row.bearer) ?? [];
    found.set(row.bearer, tags);
    tags.push(tagFrom(row));
  }
  for (const tags of found.values())
    tags.sort((one, other) => (keyOf(one.name) < keyOf(other.name) ? -1 : 1));
  return found;
}

function taken(name: string): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to keep the tag: there is one named "${name}"; choose another name`,
    {
      retryable: false,
    },
  );
}

function unknown(): DeskbellError {
  return new DeskbellError(
    'invalid',
    'unable to tag: the site does not have all of these tags; list them anew',
    {
      details: { path: 'tags' },
    },
  );
}
