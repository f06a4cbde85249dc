import type { ClosingEntry, ConversationFilter, ConversationListStore, InboxPage } from '@deskbell/core';
import { entryFrom } from '../rows/entry-row.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Reader } from './reader.ts';
import { recordsInOrder } from './records-in-order.ts';

export class SqlConversationListStore implements ConversationListStore {
  readonly #db: Reader;

  constructor(db: Reader) {
    this.#db = db;
  }

  async list(filter: ConversationFilter, cursor: string | null, limit: number): Promise<InboxPage> {
    const found = await this.#find(filter, cursor, limit + 1);
    const lines = found.slice(0, limit);
    const ids = lines.map(({ id }) => id);
    const last = found.length > limit ? lines.at(-1) : undefined;
    return {
      records: await recordsInOrder(this.#db, ids),
      next: last ? encodeCursor({ at: last.started_at, id: last.id }) : null,
    };
  }

  async saidOf(
    { agentId, from, siteId }: { readonly siteId: string; readonly agentId: string; readonly from: number },
    limit: number,
  ): Promise<readonly ClosingEntry[]> {
    return (await this.#db.all('saidOfAgent', { siteId, agentId, from, limit })).map(entryFrom);
  }

  /** By the index that leaves least to look through. */
  #find(
    filter: ConversationFilter,
    cursor: string | null,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly started_at: number }[]> {
    const { siteId, agentId = '', queueId = '', tagId, contactId, from = 0, to } = filter;
    const status: string = filter.status ?? '';
    const end = { at: to ?? Number.MAX_SAFE_INTEGER, id: '' };
    const given = cursor === null ? end : decodeCursor(cursor);
    const after = given.at < end.at ? given : end;
    const line = { siteId, status, agentId, queueId, from, limit, ...after };
    if (tagId !== undefined) return this.#db.all('listByTag', { ...line, tagId, contactId: contactId ?? '' });
    if (contactId !== undefined) return this.#db.all('listByContact', { ...line, contactId });
    if (agentId !== '') return this.#db.all('listByAgent', line);
    if (queueId !== '') return this.#db.all('listByQueue', line);
    return this.#db.all(status === '' ? 'listByStart' : 'listByStatus', line);
  }
}
