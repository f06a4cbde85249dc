import { sql, type InsertResult, type RawBuilder } from 'kysely';
import type { Engine } from '../query/dialect.ts';

/** How the engines keep words and look for them; `w` is the table `search_words`. */
export interface WordsDialect {
  /** The column with the document's id. */
  readonly key: string;
  /** The same, to compare and order by. */
  readonly place: RawBuilder<number>;
  matches(match: string): RawBuilder<boolean>;
  /** Keeps the words of a document, instead of those it had. */
  put(id: number, words: string): RawBuilder<InsertResult>;
  /** Puts in order, bit by bit, what many small writes have left behind. */
  readonly settle: RawBuilder<InsertResult>;
  /** The same until it is all in order, and nothing is kept of what was removed: repeated as long as `changes` rises. */
  readonly purge: RawBuilder<InsertResult>;
  readonly changes: RawBuilder<{ count: number }>;
}

export const wordsDialects: Readonly<Record<Engine, WordsDialect>> = {
  sqlite: {
    key: 'rowid',
    place: sql`w.rowid`,
    matches: (match) => sql`w.words match ${match}`,
    put: (id, words) => sql`insert or replace into search_words (rowid, words) values (${id}, ${words})`,
    // In pages. As much as hundred messages need in the long run, and not noticed by those that wait for the commit.
    settle: sql`insert into search_words (search_words, rank) values ('merge', 40)`,
    purge: sql`insert into search_words (search_words, rank) values ('merge', -200)`,
    changes: sql`select total_changes() as count`,
  },
  postgres: {
    key: 'id',
    // Not the column itself: Postgres would rather walk through all documents in their order than ask the index of words.
    place: sql`(w.id + 0)`,
    matches: (match) => sql`w.words @@ cast(${match} as tsquery)`,
    put: (id, words) =>
      sql`insert into search_words (id, words) values (${id}, cast(${words} as tsvector))
        on conflict (id) do update set words = excluded.words`,
    // Autovacuum does this.
    settle: sql`select 1`,
    purge: sql`select 1`,
    changes: sql`select 0 as count`,
  },
};
