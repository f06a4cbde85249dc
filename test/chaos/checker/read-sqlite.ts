import { DatabaseSync } from 'node:sqlite';
import type { StoredView } from './check-history.ts';
import { storedViews, type StoredRow } from './stored-views.ts';

/** Reads every conversation straight from the database file, past every layer of our own. */
export function readSqlite(databasePath: string): StoredView[] {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const rows = database
      .prepare('select conversation_id, seq, type, text from entries order by conversation_id, seq')
      .all();
    return storedViews(rows as unknown as StoredRow[]);
  } finally {
    database.close();
  }
}

/** What SQLite itself finds wrong with the file; empty when it is sound. */
export function integrityFaults(databasePath: string): string[] {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const rows = database.prepare('pragma integrity_check').all();
    return rows.map((row) => String(row['integrity_check'])).filter((said) => said !== 'ok');
  } finally {
    database.close();
  }
}
