import type { Clock, Indexed, SearchPage, SearchQuery, SearchStore } from '@deskbell/core';
import type { Engine } from '../query/dialect.ts';
import type { Reader } from '../stores/reader.ts';
import type { Writing } from '../writer/writing.ts';
import { findConversations, type MatchReader } from './find-conversations.ts';
import type { SearchHead } from './card-of.ts';
import { isBehind, prepareIndexing } from './prepare-indexing.ts';
import { Sweep } from './sweep.ts';
import { wordsFormats, type WordsFormat } from './words-format.ts';

const NOTHING: Indexed = { entries: 0, complete: true };

/** Searching and indexing, for every engine; what the engines say in other words is in `words-dialect` and `words-format`. */
export class SqlSearchStore implements SearchStore {
  readonly #db: Reader;
  readonly #matching: MatchReader;
  readonly #writer: Writing;
  readonly #format: WordsFormat;
  readonly #sweep: Sweep;

  constructor(parts: {
    engine: Engine;
    db: Reader;
    /** Default: `db`. */
    matching?: MatchReader;
    writer: Writing;
    clock: Clock;
  }) {
    const { engine, db, matching = db, writer, clock } = parts;
    this.#db = db;
    this.#matching = matching;
    this.#writer = writer;
    this.#format = wordsFormats[engine];
    this.#sweep = new Sweep(db, clock);
  }

  search(query: SearchQuery): Promise<SearchPage> {
    return findConversations(this.#db, this.#matching, this.#format, query);
  }

  async index(conversationIds: readonly string[], limit: number): Promise<Indexed> {
    if (conversationIds.length === 0) return NOTHING;
    const heads = await this.#db.all('searchHeads', { ids: JSON.stringify(conversationIds) });
    return this.#indexSome(heads.filter(isBehind), limit);
  }

  async indexMore(limit: number): Promise<Indexed> {
    const { heads, complete, passed } = await this.#sweep.next();
    const behind = heads.filter(isBehind);
    const indexed = await this.#indexSome(behind, limit);
    // What did not fit is met again: the sweep goes on only when all of this is done.
    if (indexed.complete) passed();
    return { entries: indexed.entries, complete: indexed.complete && complete };
  }

  async forget(conversationId: string): Promise<void> {
    await this.#writer.write('forgetConversation', { conversationId });
    // In short writes, so that nobody waits for all of it.
    while (await this.#writer.write('purgeWords', undefined));
  }

  async #indexSome(behind: readonly SearchHead[], limit: number): Promise<Indexed> {
    let room = limit;
    const some: Promise<Awaited<ReturnType<typeof prepareIndexing>>>[] = [];
    let complete = true;
    for (const head of behind) {
      if (room <= 0) {
        complete = false;
        break;
      }
      const wanted = Math.max(1, head.seq - (head.indexed_seq ?? 0));
      some.push(prepareIndexing(this.#db, this.#format, head, room));
      complete = wanted <= room;
      room -= wanted;
    }
    if (some.length === 0) return NOTHING;
    const conversations = await Promise.all(some);
    await this.#writer.write('indexConversations', conversations);
    return { entries: limit - Math.max(0, room), complete };
  }
}
