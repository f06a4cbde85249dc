import { DeskbellError } from '@deskbell/protocol/plain';
import type { Client } from 'pg';
import { clientConfig, connect } from '../postgres/connect.ts';
import { LIFE, nameOfLife } from '../postgres/life.ts';
import { messageOf, serverFailure, unavailable } from '../postgres/postgres-failure.ts';
import type { Notes, Place, Row, Value } from './place.ts';
import type { Table } from './tables.ts';

/** Not the name of a server's connections, by which these are told from others. */
const APPLICATION = 'deskbell move';

const SETTINGS = [
  `set application_name = '${APPLICATION}'`,
  `set default_transaction_isolation = 'read committed'`,
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  // Notes and rows are in one transaction, so a lost tail is copied again. What ends a move waits for the disk.
  'set synchronous_commit = off',
];

/** The one that servers and commands take while they open a database: they wait until the move is over. */
const LOCK = `select pg_try_advisory_lock(hashtextextended('deskbell migrate', 0)) as taken`;

/** A node that was silent for longer is gone. */
const SILENT_MS = 8_000;

/** Servers and commands that are connected, and nodes that live although they have lost their connections just now. */
const USERS = `select
  exists (select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = 'deskbell')
  or exists (select from nodes
    where beat_at > (extract(epoch from clock_timestamp()) * 1000)::bigint - ${SILENT_MS}) as used`;

/** A database that no server uses or can begin to use meanwhile. */
export class PostgresPlace implements Place {
  readonly name: string;
  readonly #client: Client;
  readonly #types = new Map<string, Promise<readonly string[]>>();

  private constructor(name: string, client: Client) {
    this.name = name;
    this.#client = client;
  }

  /** Throws `conflict` when a server is connected, and `unavailable`. */
  static async open(url: string, name: string): Promise<PostgresPlace> {
    let client: Client;
    try {
      client = await connect(clientConfig(url), SETTINGS);
    } catch (error) {
      throw explained(name, error);
    }
    const place = new PostgresPlace(name, client);
    try {
      await place.#hold();
      return place;
    } catch (error) {
      await place.close();
      throw error;
    }
  }

  async schemaVersion(): Promise<number> {
    const [there] = await this.#rows(`select to_regclass('migrations') is not null`);
    if (!there?.[0]) return 0;
    const [row] = await this.#rows('select coalesce(max(number), 0) from migrations');
    return Number(row?.[0]);
  }

  async getNote(key: string): Promise<string | undefined> {
    const [row] = await this.#rows('select value from meta where key = $1', [key]);
    return typeof row?.[0] === 'string' ? row[0] : undefined;
  }

  async count({ name, only = 'true' }: Table): Promise<number> {
    const [row] = await this.#rows(`select count(*) from "${name}" where ${only}`);
    return Number(row?.[0]);
  }

  read({ name, columns, key, only = 'true' }: Table, after: Row | null, limit: number): Promise<Row[]> {
    const keys = quoted(key);
    const marks = key.map((_, index) => `$${index + 2}`).join(', ');
    const beyond = after ? `and (${keys}) > (${marks})` : '';
    return this.#rows(
      `select ${quoted(columns)} from "${name}" where ${only} ${beyond} order by ${keys} limit $1`,
      [limit, ...(after ?? [])],
    );
  }

  async write(notes: Notes, table?: Table, rows: readonly Row[] = []): Promise<void> {
    const types = table ? await this.#typesOf(table) : [];
    await this.#inTransaction(async () => {
      if (table && rows.length > 0) {
        const arrays = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
        await this.#rows(
          `insert into "${table.name}" (${quoted(table.columns)}) select * from unnest(${arrays})`,
          table.columns.map((_, index) => rows.map((row) => row[index] ?? null)),
        );
      }
      await this.#note(notes);
    });
  }

  async isCopy(): Promise<boolean> {
    const life = await this.#attempt(() => nameOfLife(this.#client));
    return (await this.getNote(LIFE)) !== life;
  }

  giveUpLife(): Promise<void> {
    return this.#inTransaction(() => this.#note({ [LIFE]: null }), 'on');
  }

  takeOverLife(epoch: string, notes: Notes): Promise<void> {
    return this.#inTransaction(async () => {
      await this.#note({ ...notes, epoch, [LIFE]: await nameOfLife(this.#client) });
    }, 'on');
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #hold(): Promise<void> {
    const [lock] = await this.#rows(LOCK);
    const isUsed = async (): Promise<boolean> => {
      const [there] = await this.#rows(`select to_regclass('nodes') is not null`);
      return there?.[0] ? Boolean((await this.#rows(USERS))[0]?.[0]) : false;
    };
    if (lock?.[0] && !(await isUsed())) return;
    throw new DeskbellError(
      'conflict',
      `unable to move: a server or command is using ${this.name}; stop all of them first and run this again (one that was killed counts for ${SILENT_MS / 1_000} seconds more)`,
    );
  }

  #typesOf({ name, columns }: Table): Promise<readonly string[]> {
    let types = this.#types.get(name);
    if (!types) {
      const sql = `select attname, format_type(atttypid, null) from pg_attribute where attrelid = $1::regclass and attnum > 0`;
      types = this.#rows(sql, [`"${name}"`]).then((rows) => {
        const byColumn = new Map(rows.map(([column, type]) => [column, String(type)]));
        return columns.map((column) => byColumn.get(column) ?? 'text');
      });
      this.#types.set(name, types);
    }
    return types;
  }

  async #note(notes: Notes): Promise<void> {
    for (const [key, value] of Object.entries(notes)) {
      if (value === null) await this.#rows('delete from meta where key = $1', [key]);
      else {
        await this.#rows(
          'insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
          [key, value],
        );
      }
    }
  }

  async #inTransaction(run: () => Promise<void>, synchronousCommit: 'on' | 'off' = 'off'): Promise<void> {
    await this.#rows('begin');
    try {
      await this.#rows(`set local synchronous_commit = ${synchronousCommit}`);
      await run();
      await this.#rows('commit');
    } catch (error) {
      await this.#client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #rows(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#attempt(async () => {
      const { rows } = await this.#client.query<Value[]>({
        text: sql,
        values: [...values],
        rowMode: 'array',
      });
      return rows;
    });
  }

  async #attempt<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw explained(this.name, error);
    }
  }
}

function explained(name: string, error: unknown): Error {
  const why = serverFailure(error);
  if (why === undefined) return error instanceof Error ? error : new Error(String(error));
  return unavailable(`move, at ${name}`, `${why}: ${messageOf(error)}`, error);
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
