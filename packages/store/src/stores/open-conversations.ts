import type { Conversation, ConversationRecord } from '@deskbell/core';
import { recordFrom } from '../rows/record-row.ts';
import type { Reader } from './reader.ts';

/** Oldest first. Row by row, as there may be a hundred thousand, and neither rows nor records need to be there twice. */
export async function listOpen(db: Reader): Promise<readonly ConversationRecord[]> {
  const records: ConversationRecord[] = [];
  await db.each('listOpen', {}, (row) => void records.push(recordFrom(row)));
  return records.sort(
    ({ conversation: a }, { conversation: b }) => ageOf(a) - ageOf(b) || (a.id < b.id ? -1 : 1),
  );
}

function ageOf(conversation: Conversation): number {
  return 'waitingSince' in conversation ? conversation.waitingSince : conversation.startedAt;
}
