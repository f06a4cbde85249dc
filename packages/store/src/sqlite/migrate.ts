import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Ids } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { UNFINISHED_MOVE, stillMoving } from '../copy/notes.ts';
import { BUSY_TIMEOUT_MS, openForWriting } from './connection.ts';
import { isNotADatabase, storageFailure, unavailable } from './sqlite-failure.ts';
import type { CompiledMigration } from '../query/compile-schema.ts';
import { compiledMigrations, queries } from './compiled.ts';
import { Statements } from './statements.ts';

export interface MigrateOptions {
  /** The database file; made, with its folder, when it does not exist. */
  readonly path: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** How long to wait for another process that holds the database. Default 5000. */
  readonly busyTimeoutMs?: number;
}

export interface MigrationReport {
  /** The version that was found; 0 for a new file. */
  readonly from: number;
  readonly to: number;
  /** Names of the steps that ran, in their order. */
  readonly applied: readonly string[];
  readonly epoch: string;
}

/** Written into every backup: a database that carries it lives another life than the one it was copied from (D4). */
export const COPIED_FROM = 'copiedFrom';

/**
 * Brings the database to the schema of this build, under a lock that other processes wait for. Does nothing when it is
 * there already. Gives a new database, and one restored from a backup, its epoch.
 *
 * @throws DeskbellError `unsupported_version` when a newer build has written it, `conflict` when an installation is still
 *   being moved into it, `invalid` when the file is no database, `unavailable` when it cannot be opened or another process holds it, `internal` when
 *   a step fails
 */
export function migrate(
  options: MigrateOptions,
  migrations: readonly CompiledMigration[] = compiledMigrations,
): MigrationReport {
  const { path } = options;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = openForWriting(path, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
    try {
      return locked(database, () => bringUpToDate(database, migrations, options));
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DeskbellError) throw error;
    if (isNotADatabase(error)) {
      throw new DeskbellError(
        'invalid',
        `unable to open ${path}: it is not a SQLite database; give the path of another file`,
        { cause: error, details: { path: 'path' } },
      );
    }
    const why = storageFailure(error);
    if (why !== undefined) throw unavailable(`open ${path}`, why, error);
    throw new DeskbellError('internal', `unable to prepare ${path}: ${String(error)}`, { cause: error });
  }
}

function locked<T>(database: DatabaseSync, run: () => T): T {
  database.exec('begin exclusive');
  try {
    const result = run();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function bringUpToDate(
  database: DatabaseSync,
  migrations: readonly CompiledMigration[],
  { path, clock, ids }: MigrateOptions,
): MigrationReport {
  database.exec(
    'create table if not exists migrations (number integer primary key, name text, applied_at bigint)',
  );
  database.exec('create table if not exists meta (key text primary key, value text not null)');
  const isMoving = database.prepare('select 1 from meta where key = ?').get(UNFINISHED_MOVE);
  if (isMoving) throw stillMoving(path);
  const found = database.prepare('select coalesce(max(number), 0) as number from migrations').get();
  const from = Number(found?.['number']);
  if (from > migrations.length) {
    throw new DeskbellError(
      'unsupported_version',
      `unable to open ${path}: a newer version of Deskbell has written it (schema ${from}, this one knows ${migrations.length}); update Deskbell`,
      { details: { found: from, known: migrations.length } },
    );
  }
  const note = database.prepare('insert into migrations (number, name, applied_at) values (?, ?, ?)');
  const applied = migrations.slice(from).map(({ name, sql }, index) => {
    database.exec(sql);
    note.run(from + index + 1, name, clock.now());
    return name;
  });
  return { from, to: migrations.length, applied, epoch: settleEpoch(new Statements(database, queries), ids) };
}

function settleEpoch(db: Statements, ids: Ids): string {
  const known = db.get('getMeta', { key: 'epoch' })?.value;
  const isCopy = db.get('getMeta', { key: COPIED_FROM }) !== undefined;
  if (known !== undefined && !isCopy) return known;
  const epoch = ids.next();
  db.run('setMeta', { key: 'epoch', value: epoch });
  db.run('deleteMeta', { key: COPIED_FROM });
  return epoch;
}
