import type { ConversationRecord } from '@deskbell/core';
import { recordFrom } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';

/** The records of these conversations, in this order; what is gone by now is left out. */
export async function recordsInOrder(
  db: Reader,
  ids: readonly string[],
): Promise<readonly ConversationRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db.all('findRecords', { ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(recordFrom);
}
