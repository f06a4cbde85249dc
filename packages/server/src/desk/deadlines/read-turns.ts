import { needsTurns, type ConversationRecord, type ConversationStore, type Turn } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { newestPages } from './newest-pages.ts';

/** Who wrote when, oldest first, since a time: what the resolution clock counts (E5). */
async function readTurns(
  conversations: ConversationStore,
  conversationId: string,
  since: number,
): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for await (const entries of newestPages(conversations, conversationId)) {
    for (const { at, author, body } of entries.toReversed()) {
      if (at < since) return turns.reverse();
      if (body.type === 'message' && (author.kind === 'visitor' || author.kind === 'agent'))
        turns.push({ by: author.kind, at });
    }
  }
  return turns.reverse();
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
