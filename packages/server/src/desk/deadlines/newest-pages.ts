import type { ConversationStore } from '@deskbell/core';
import { LIMITS, type Entry } from '@deskbell/protocol';

const PAGE_BYTES = 512 * 1024;

/** A conversation's timeline page by page from its end, internal entries included; each page oldest first. */
export async function* newestPages(
  conversations: ConversationStore,
  conversationId: string,
): AsyncGenerator<readonly Entry[]> {
  for (let before = 0; ;) {
    const page = await conversations.entriesBefore(
      conversationId,
      before,
      'agent',
      LIMITS.pageEntries,
      PAGE_BYTES,
    );
    yield page.entries;
    const [first] = page.entries;
    if (!first || page.previous === 0) return;
    before = first.seq;
  }
}
