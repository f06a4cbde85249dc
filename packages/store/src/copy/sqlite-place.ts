import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DeskbellError } from '@deskbell/protocol/plain';
import { COPIED_FROM } from '../sqlite/migrate.ts';
import { isNotADatabase, isPassing, storageFailure, unavailable } from '../sqlite/sqlite-failure.ts';
import type { Notes, Place, Row, Value } from './place.ts';
import type { Table } from './tables.ts';

/** How long to wait for another process that is just leaving. */
const PATIENCE_MS = 1_000;

/** A file, held so that no other process can so much as read it. */
export class SqlitePlace implements Place {
  readonly name: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(name: string, database: DatabaseSync) {
    this.name = name;
    this.#database = database;
  }

  /** Throws `not_found`, `conflict` when another process has the file open, `invalid`, `unavailable`. */
  static open(path: string, name: string): SqlitePlace {
    if (!existsSync(path)) {
      throw new DeskbellError('not_found', `unable to move: there is no file ${path}; check the path`);
    }
    const database = new DatabaseSync(path, { timeout: PATIENCE_MS });
    try {
      // Servers keep their connections open, also while they have nothing to do, and this is refused as long as there is one.
      database.exec('pragma locking_mode = exclusive');
      database.exec('begin exclusive');
      database.exec('commit');
      database.exec('pragma journal_mode = wal');
      database.exec('pragma synchronous = full');
      return new SqlitePlace(name, database);
    } catch (error) {
      database.close();
      if (isPassing(error)) {
        throw new DeskbellError(
          'conflict',
          `unable to move: another process is using ${path}; stop the server first, then run this again`,
          { cause: error },
        );
      }
      throw explained(name, error);
    }
  }

  schemaVersion(): Promise<number> {
    return this.#attempt(() => {
      const isThere = this.#one(
        `select count(*) from sqlite_schema where type = 'table' and name = 'migrations'`,
      );
      return isThere === 0 ? 0 : Number(this.#one('select coalesce(max(number), 0) from migrations'));
    });
  }

  getNote(key: string): Promise<string | undefined> {
    return this.#attempt(() => {
      const value = this.#one('select value from meta where key = ?', key);
      return typeof value === 'string' ? value : undefined;
    });
  }

  count({ name, only = 'true' }: Table): Promise<number> {
    return this.#attempt(() => Number(this.#one(`select count(*) from "${name}" where ${only}`)));
  }

  read({ name, columns, key, only = 'true' }: Table, after: Row | null, limit: number): Promise<Row[]> {
    const keys = quoted(key);
    const beyond = after ? `and (${keys}) > (${marks(key)})` : '';
    const sql = `select ${quoted(columns)} from "${name}" where ${only} ${beyond} order by ${keys} limit ?`;
    return this.#attempt(
      () => this.#prepare(sql).all(...(after ?? []), limit) as unknown as (readonly Value[])[],
    );
  }

  write(notes: Notes, table?: Table, rows: readonly Row[] = []): Promise<void> {
    return this.#attempt(() => {
      this.#database.exec('begin immediate');
      try {
        if (table) {
          const { name, columns } = table;
          const insert = this.#prepare(
            `insert into "${name}" (${quoted(columns)}) values (${marks(columns)})`,
          );
          for (const row of rows) insert.run(...row);
        }
        for (const [key, value] of Object.entries(notes)) this.#note(key, value);
        this.#database.exec('commit');
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('rollback');
        throw error;
      }
    });
  }

  async isCopy(): Promise<boolean> {
    return (await this.getNote(COPIED_FROM)) !== undefined;
  }

  async giveUpLife(): Promise<void> {
    await this.write({ [COPIED_FROM]: (await this.getNote('epoch')) ?? '' });
  }

  takeOverLife(epoch: string, notes: Notes): Promise<void> {
    return this.write({ ...notes, epoch, [COPIED_FROM]: null });
  }

  close(): Promise<void> {
    return this.#attempt(() => this.#database.close());
  }

  #note(key: string, value: string | null): void {
    if (value === null) this.#prepare('delete from meta where key = ?').run(key);
    else this.#prepare('insert or replace into meta (key, value) values (?, ?)').run(key, value);
  }

  #one(sql: string, ...parameters: Value[]): Value | undefined {
    const row = this.#prepare(sql).get(...parameters) as unknown as readonly Value[] | undefined;
    return row?.[0];
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #attempt<T>(run: () => T): Promise<T> {
    try {
      return Promise.resolve(run());
    } catch (error) {
      return Promise.reject(explained(this.name, error));
    }
  }
}

function explained(name: string, error: unknown): Error {
  if (isNotADatabase(error)) {
    return new DeskbellError(
      'invalid',
      `unable to move: ${name} is not a SQLite database; give the path of another file`,
      {
        cause: error,
      },
    );
  }
  const why = storageFailure(error);
  if (why === undefined) return error instanceof Error ? error : new Error(String(error));
  return unavailable(`move, at ${name}`, why, error);
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

function marks(columns: readonly string[]): string {
  return columns.map(() => '?').join(', ');
}
