import { DatabaseSync } from 'node:sqlite';
import type { StoredView } from './check-history.ts';

/** Reads every conversation straight from the database file, past every layer of our own. */
export function readSqlite(databasePath: string): StoredView[] {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const rows = database
      .prepare('select conversation_id, seq, type, text from entries order by conversation_id, seq')
      .all() as unknown as StoredRow[];
    return storedViews(rows);
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

/** A row of `entries`, by conversation and number. */
export interface StoredRow {
  readonly conversation_id: string;
  readonly seq: number;
  readonly type: string;
  readonly text: string;
}

/** The rows as the checker looks at them. */
export function storedViews(rows: readonly StoredRow[]): StoredView[] {
  return [...Map.groupBy(rows, ({ conversation_id }) => conversation_id)].map(
    ([conversationId, entries]) => ({
      observer: 'store',
      conversationId,
      numbers: entries.map(({ seq }) => seq),
      texts: entries.flatMap(({ seq, type, text }) => (type === 'message' ? [{ seq, text }] : [])),
    }),
  );
}
