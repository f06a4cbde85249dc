import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import { DeskbellError } from '@deskbell/protocol/plain';
import { openForReading } from './connection.ts';
import { COPIED_FROM } from './migrate.ts';
import { storageFailure, unavailable } from './sqlite-failure.ts';
import { queries } from './compiled.ts';
import { Statements } from './statements.ts';

/**
 * Copies a database that is in use to a new file, which appears under its name only when it is whole and on disk. The
 * copy carries a mark by which the next one to open it knows that it is a restored backup. Nobody but its owner may read it.
 *
 * @throws DeskbellError `conflict` when the file exists, `unavailable` when it cannot be written
 */
export async function backUp(from: string, to: string, epoch: string): Promise<void> {
  const partial = `${to}.partial`;
  await reserve(to);
  try {
    await copy(from, partial);
    mark(partial, epoch);
    await flush(partial);
    await rename(partial, to);
    await flush(dirname(to));
  } catch (error) {
    await Promise.all([to, partial].map((file) => rm(file, { force: true })));
    throw unavailable(`back up to ${to}`, storageFailure(error) ?? String(error), error);
  }
}

/** Makes the file, empty, so that nobody else can. */
async function reserve(path: string): Promise<void> {
  try {
    await make(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new DeskbellError(
        'conflict',
        `unable to back up to ${path}: the file exists; choose another name`,
      );
    }
    throw new DeskbellError(
      'unavailable',
      `unable to back up to ${path}: ${storageFailure(error) ?? String(error)}; choose a folder that is there and where you may write`,
      { cause: error },
    );
  }
}

async function make(path: string): Promise<void> {
  await (await open(path, 'wx', 0o600)).close();
}

async function copy(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await make(to);
  const source = openForReading(from);
  try {
    // All pages in one step, on a thread of the pool: in several steps each write in between would begin it anew.
    await backup(source, to, { rate: 0x7fffffff });
  } finally {
    source.close();
  }
}

function mark(path: string, epoch: string): void {
  const database = new DatabaseSync(path);
  try {
    // One file, without a log beside it, is what people move about.
    database.exec('pragma journal_mode = delete');
    new Statements(database, queries).run('setMeta', { key: COPIED_FROM, value: epoch });
  } finally {
    database.close();
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
