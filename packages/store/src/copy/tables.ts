import { DatabaseSync } from 'node:sqlite';
import { FORGOTTEN } from '../search/index-writes.ts';
import { compiledMigrations } from '../sqlite/compiled.ts';
import { OWN_NOTES } from './notes.ts';

/** A table as a move sees it: the same in every engine. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** Which rows are moved, as a condition that every engine understands; `undefined`: all. */
  readonly only: string | undefined;
}

/** Tables that are not moved, and why. Every other table of the schema is, also one that is added later. */
export const LEFT_BEHIND: ReadonlyMap<string, string> = new Map([
  ['migrations', 'says how far this very database is'],
  ['nodes', 'says which servers use this very database now'],
  ['node_sockets', 'says who is connected to those servers now'],
  ['search_documents', 'made anew from the entries by the server that finds them missing'],
  ['search_words', 'as search_documents; engines keep words in ways of their own'],
]);

const ONLY: ReadonlyMap<string, string> = new Map([
  ['meta', `key not in (${OWN_NOTES.map((key) => `'${key}'`).join(', ')})`],
  // What is to be indexed anew has no position; what was forgotten for good stays forgotten (A7).
  ['search_positions', `seq = ${FORGOTTEN}`],
]);

/**
 * Every table that is moved, in an order in which a row comes after those it refers to. Read from a database that the migrations
 * of this build have just made.
 */
export function tablesToMove(): readonly Table[] {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('create table meta (key text primary key, value text not null)');
    for (const { sql } of compiledMigrations) database.exec(sql);
    return inOrder(database, names(database));
  } finally {
    database.close();
  }
}

function names(database: DatabaseSync): string[] {
  const rows = database
    .prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' order by name`)
    .all();
  return rows
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('sqlite_') && !LEFT_BEHIND.has(name));
}

function inOrder(database: DatabaseSync, all: readonly string[]): Table[] {
  const references = database.prepare('select "table" as name from pragma_foreign_key_list(?)');
  const ordered: string[] = [];
  let waiting = all;
  while (waiting.length > 0) {
    const isReady = (name: string): boolean =>
      references.all(name).every((to) => to['name'] === name || ordered.includes(String(to['name'])));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) throw new Error(`unable to put tables in order: ${waiting.join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((name) => !ready.includes(name));
  }
  return ordered.map((name) => describe(database, name));
}

function describe(database: DatabaseSync, name: string): Table {
  const columns = database.prepare('select name, pk from pragma_table_info(?) order by cid').all(name);
  const key = columns
    .filter(({ pk }) => Number(pk) > 0)
    .toSorted((one, other) => Number(one['pk']) - Number(other['pk']));
  if (key.length === 0) throw new Error(`unable to move ${name}: it has no primary key`);
  const nameOf = (column: (typeof columns)[number]): string => String(column['name']);
  return { name, columns: columns.map(nameOf), key: key.map(nameOf), only: ONLY.get(name) };
}
