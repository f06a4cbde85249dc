import { needsTurns, type ConversationRecord, type ConversationStore, type Turn } from '@deskbell/core';
import { LIMITS } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/** Enough for a page of entries; their texts are not looked at. */
const PAGE_BYTES = 1024 * 1024;

/** Who wrote when, oldest first, since a time: what the resolution clock counts (E5). */
async function readTurns(
  conversations: ConversationStore,
  conversationId: string,
  since: number,
): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let before = 0; ;) {
    const page = await conversations.entriesBefore(
      conversationId,
      before,
      'agent',
      LIMITS.pageEntries,
      PAGE_BYTES,
    );
    const [first] = page.entries;
    for (const { at, author, body } of page.entries.toReversed()) {
      if (at < since) return turns.reverse();
      if (body.type === 'message' && author.kind !== 'system') turns.push({ by: author.kind, at });
    }
    if (!first || page.previous === 0) return turns.reverse();
    before = first.seq;
  }
}

/** The turns of a conversation whose resolution clock cannot be read without them now. */
export async function turnsIfNeeded(
  { clock, plans, store }: Pick<DeskContext, 'clock' | 'plans' | 'store'>,
  record: ConversationRecord,
): Promise<readonly Turn[] | undefined> {
  const { conversation } = record;
  if (!needsTurns(record, plans.planOf(conversation.siteId), clock.now())) return undefined;
  return readTurns(store.conversations, conversation.id, conversation.handling.clocks.resolution.asOf);
}
