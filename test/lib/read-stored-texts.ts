import { DatabaseSync } from 'node:sqlite';
import type { View } from './history-checker.ts';

/**
 * Reads the messages of a conversation straight from the database file, past every layer of our own. Also holds that its
 * entries are numbered without a gap (D3).
 */
export function readStoredTexts(databasePath: string, conversationId: string): Promise<View> {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const rows = database
      .prepare('select seq, author_key, type, text from entries where conversation_id = ? order by seq')
      .all(conversationId) as { seq: number; author_key: string; type: string; text: string }[];
    for (const [index, { seq }] of rows.entries()) {
      if (seq !== index + 1)
        throw new Error(`${conversationId}: seq ${String(seq)} stands where ${String(index + 1)} belongs`);
    }
    const texts = rows.flatMap(({ seq, author_key, type, text }) =>
      type === 'message' ? [{ seq, text, author: author_key.startsWith('a:') ? 'agent' : 'visitor' }] : [],
    );
    return Promise.resolve({ observer: 'store', conversationId, texts });
  } finally {
    database.close();
  }
}
