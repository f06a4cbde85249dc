import type { Clock, Ids } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { ClientBase } from 'pg';
import type { CompiledMigration } from '../query/compile-schema.ts';
import type { MigrationReport } from '../sqlite/migrate.ts';
import { compiledMigrations } from './compiled.ts';
import { clientConfig, connect } from './connect.ts';
import { UNFINISHED_MOVE, stillMoving } from '../copy/notes.ts';
import { settleEpoch } from './life.ts';
import { messageOf, serverFailure, unavailable } from './postgres-failure.ts';

export interface PostgresMigrateOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** No timeouts here: a step on a large table takes as long as it takes, and others wait for it. */
const SETTINGS = ['set lock_timeout = 0', 'set statement_timeout = 0'];

/**
 * Brings the database to the schema of this build, under a lock that other nodes wait for. Does nothing when it is there
 * already. Gives a new database, and one restored from a copy, its epoch.
 *
 * @throws DeskbellError `unsupported_version` when a newer build has written it, `unavailable` when it cannot be reached,
 *   `internal` when a step fails
 */
export async function migrate(
  { url, clock, ids }: PostgresMigrateOptions,
  migrations: readonly CompiledMigration[] = compiledMigrations,
): Promise<MigrationReport> {
  try {
    const client = await connect(clientConfig(url), SETTINGS);
    try {
      return await locked(client, () => bringUpToDate(client, migrations, clock, ids));
    } finally {
      await client.end();
    }
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    const why = serverFailure(error);
    if (why !== undefined) throw unavailable('open the database', `${why} (${messageOf(error)})`, error);
    throw new DeskbellError('internal', `unable to prepare the database: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function locked<T>(client: ClientBase, run: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    // Of this database alone; ends with the transaction.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('deskbell migrate', 0))`);
    const result = await run();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function bringUpToDate(
  client: ClientBase,
  migrations: readonly CompiledMigration[],
  clock: Clock,
  ids: Ids,
): Promise<MigrationReport> {
  await client.query(
    'create table if not exists migrations (number integer primary key, name text, applied_at bigint)',
  );
  await client.query('create table if not exists meta (key text primary key, value text not null)');
  const { rowCount: moves } = await client.query('select from meta where key = $1', [UNFINISHED_MOVE]);
  if (moves) throw stillMoving('the database');
  const { rows } = await client.query<{ number: number }>(
    'select coalesce(max(number), 0) as number from migrations',
  );
  const from = rows[0]?.number ?? 0;
  if (from > migrations.length) {
    throw new DeskbellError(
      'unsupported_version',
      `unable to open the database: a newer version of Deskbell has written it (schema ${from}, this one knows ${migrations.length}); update Deskbell`,
      { details: { found: from, known: migrations.length } },
    );
  }
  const applied: string[] = [];
  for (const [index, { name, sql }] of migrations.entries()) {
    if (index < from) continue;
    await client.query(sql);
    await client.query('insert into migrations (number, name, applied_at) values ($1, $2, $3)', [
      index + 1,
      name,
      clock.now(),
    ]);
    applied.push(name);
  }
  return { from, to: migrations.length, applied, epoch: await settleEpoch(client, ids) };
}
