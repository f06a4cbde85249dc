import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

export const search: Migration = {
  name: 'search',
  up: (schema, statement, engine) => [
    // How far each conversation is indexed.
    schema
      .createTable('search_positions')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('name', 'text'),
    schema
      .createTable('search_documents')
      // In SQLite only this very word makes it the number of the row.
      .addColumn('id', engine === 'sqlite' ? 'integer' : 'bigint', (column) => column.primaryKey())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('text_seq', 'integer', (column) => column.notNull()),
    schema
      .createIndex('search_documents_entry')
      .unique()
      .on('search_documents')
      .columns(['conversation_id', 'seq']),
    ...(engine === 'sqlite' ? wordsInSqlite : wordsInPostgres).map(statement),
  ],
};

/*
 * Only the index, not the words once more: the texts are in the entries. Words arrive folded and parted by spaces, and this
 * tokenizer leaves them as they are. Merging is left to whoever writes (`settleWords`), a little each time, as SQLite's own way is
 * nothing for long and then so much that messages would wait for it.
 */
const wordsInSqlite = [
  sql`create virtual table search_words using fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '_-'")`,
  sql`insert into search_words(search_words, rank) values ('automerge', 0)`,
  sql`insert into search_words(search_words, rank) values ('crisismerge', 64)`,
];

const wordsInPostgres = [
  sql`create table search_words (id bigint primary key, words tsvector not null)`,
  sql`create index search_words_words on search_words using gin (words)`,
];
