import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { storageFailure, unavailable } from './sqlite-failure.ts';

/** Others may just be reading from the log: so often it is tried again. */
const TRIES = 50;
const PAUSE_MS = 20;

/** Brings everything from the log into the file and empties the log: what was deleted stands in neither afterwards. */
export async function emptyLog(path: string): Promise<void> {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number };
      if (busy === 0) return;
      await pause(PAUSE_MS);
    }
    throw unavailable('overwrite what was erased', 'the database is busy; it is done with the next erasure');
  } catch (error) {
    const why = storageFailure(error);
    throw why === undefined ? error : unavailable('overwrite what was erased', why, error);
  } finally {
    database.close();
  }
}
