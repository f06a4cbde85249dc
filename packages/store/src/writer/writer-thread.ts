import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { queries } from '../sqlite/compiled.ts';
import { openForWriting } from '../sqlite/connection.ts';
import { storageFailure, unavailable } from '../sqlite/sqlite-failure.ts';
import { Statements } from '../sqlite/statements.ts';
import { Committer } from './committer.ts';
import type { FromWriter, ToWriter, WriterData } from './messages.ts';
import { packResults, unpackRequests } from './packed-batch.ts';

/** So long without a batch is a quiet moment. */
const QUIET_MS = 200;
/** A write-ahead log of this size is worth copying back in a quiet moment. */
const WORTH_COPYING_BYTES = 4 * 1024 * 1024;

const port = parentPort;
if (!port) throw new TypeError('the writer runs in a thread of its own');
const { path, busyTimeoutMs, pragmas } = workerData as WriterData;
const tell = (message: FromWriter) => port.postMessage(message);

function open(): DatabaseSync | undefined {
  try {
    const database = openForWriting(path, busyTimeoutMs);
    for (const pragma of pragmas) database.exec(`pragma ${pragma}`);
    return database;
  } catch (error) {
    const why = storageFailure(error) ?? String(error);
    tell({ type: 'failed', error: unavailable('open the database for writing', why).toWire() });
    port?.close();
    return undefined;
  }
}

const database = open();
if (database) {
  const committer = new Committer(new Statements(database, queries));
  const quiet = setTimeout(() => copyBack(database), QUIET_MS).unref();
  port.on('message', (message: ToWriter) => {
    if (message.type === 'commit') {
      const results = committer.commit(unpackRequests(message.requests));
      tell({ type: 'committed', results: packResults(results) });
      quiet.refresh();
      // The next write starts a new thread, on a connection of its own.
      if (committer.isBroken) end();
    } else end();
  });
  const end = () => {
    clearTimeout(quiet);
    database.close();
    port.close();
  };
  tell({ type: 'ready' });
}

/** Moves what the write-ahead log holds into the database file, so that no commit has to. */
function copyBack(database: DatabaseSync): void {
  try {
    const { size } = statSync(`${path}-wal`);
    if (size >= WORTH_COPYING_BYTES) database.exec('pragma wal_checkpoint(passive)');
  } catch {
    // Nothing is lost: the log keeps everything, and the next quiet moment or commit tries again.
  }
}
