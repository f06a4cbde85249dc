import { DatabaseSync } from 'node:sqlite';

/** How long a statement waits for another process that is just writing. */
export const BUSY_TIMEOUT_MS = 5_000;

/**
 * The write-ahead log may grow to this many pages (64 MB) before a commit has to copy it back itself; long before that
 * the writer does so in a quiet moment. SQLite's own 1000 makes the slowest of a hundred commits slow.
 */
const AUTOCHECKPOINT_PAGES = 16_000;

/**
 * The writer's own pages, in KiB: where some hundreds of busy conversations end. With SQLite's 2,000 nearly every message read a page
 * anew; and at each commit SQLite looks through all of them, so that with many more they cost what they save.
 */
const WRITER_CACHE_KIB = 4_000;

export function openForWriting(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  database.exec('pragma journal_mode = wal');
  // At every open: a build of SQLite may fall back to NORMAL for files in WAL mode, and then an acknowledged message
  // would not survive a power cut (D1).
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  // What is deleted or written anew is overwritten where that costs no further page; erasures overwrite the rest (A7).
  database.exec('pragma secure_delete = fast');
  database.exec(`pragma wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
  database.exec('pragma journal_size_limit = 67108864');
  database.exec(`pragma cache_size = -${WRITER_CACHE_KIB}`);
  return database;
}

export function openForReading(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
}
