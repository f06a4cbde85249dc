import { constants, existsSync } from 'node:fs';
import { chmod, cp, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import type { Clock } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Logger } from 'pino';
import { holdData } from './hold-data.ts';

interface RestoreOptions {
  /** A file that `backup` has made. */
  readonly file: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Rejects for a file that is no backup, is damaged or of a newer build. */
  readonly check: (file: string) => Promise<void>;
}

/** What SQLite keeps beside a database: they belong to it and to no other. */
const PARTS = ['', '-wal', '-shm'];

/** Where the data are that were there before, and whether files came with the backup. */
interface Restored {
  readonly aside: readonly string[];
  readonly withFiles: boolean;
}

/**
 * Puts a backup in the place of the data, and the files beside it (`<file>.files`) in the place of files. What was there is kept beside it under another name, whole, so that a wrong file can be
 * undone. The next start begins a new life of the data, so that clients drop what they remember and mix nothing (D4).
 *
 * @throws DeskbellError `conflict` while a server uses the data, `not_found`, and what `check` throws
 */
export async function restoreData({ file, dataDir, clock, log, check }: RestoreOptions): Promise<Restored> {
  if (!existsSync(file)) {
    throw new DeskbellError('not_found', `unable to restore: there is no file ${file}; check the path`);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = await holdData({ dataDir, clock, log, waitMs: 0 });
  try {
    const arriving = join(dataDir, 'deskbell.sqlite.restoring');
    await rm(arriving, { force: true });
    await copy(file, arriving);
    await chmod(arriving, 0o600);
    await flush(arriving);
    // The copy: nobody can change that under our hands.
    await check(arriving);
    const files = `${file}.files`;
    const withFiles = existsSync(files);
    const arrivingFiles = join(dataDir, 'files.restoring');
    if (withFiles) {
      await rm(arrivingFiles, { recursive: true, force: true });
      await cp(files, arrivingFiles, { recursive: true, mode: constants.COPYFILE_FICLONE });
    }
    const aside: string[] = [];
    const put = async (from: string, name: string): Promise<void> => {
      const place = join(dataDir, name);
      if (existsSync(place)) aside.push(await setAside(place, clock.now()));
      await rename(from, place);
    };
    if (withFiles) await put(arrivingFiles, 'files');
    await put(arriving, 'deskbell.sqlite');
    await flush(dataDir);
    return { aside, withFiles };
  } finally {
    release();
  }
}

/** As SQLite copies it: with what stands in a log beside the file, as in one that a server left when it was killed. */
async function copy(file: string, to: string): Promise<void> {
  try {
    const source = new DatabaseSync(file, { readOnly: true });
    try {
      await backup(source, to, { rate: 0x7fffffff });
    } finally {
      source.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DeskbellError('invalid', `unable to restore: ${file} cannot be read (${why}); give another`, {
      cause: error,
    });
  }
}

async function setAside(place: string, now: number): Promise<string> {
  const time = new Date(now).toISOString().replaceAll(':', '-').replace(/\..*/, '');
  const aside = `${place}.before-${time}`;
  for (const part of PARTS) if (existsSync(place + part)) await rename(place + part, aside + part);
  return aside;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
