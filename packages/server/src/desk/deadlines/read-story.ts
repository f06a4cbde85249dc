import type { ConversationStore } from '@deskbell/core';
import { LIMITS, type Entry } from '@deskbell/protocol';

/** The newest entries from which a summary is composed; what was said before them is summed up by earlier summaries. */
const PAGES = 3;
const PAGE_BYTES = 512 * 1024;

/** The newest part of a conversation's timeline, oldest first, internal entries included: what a summary is made from (E4). */
export async function readStory(
  conversations: ConversationStore,
  conversationId: string,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let before = 0;
  for (let pages = 0; pages < PAGES; pages += 1) {
    const page = await conversations.entriesBefore(
      conversationId,
      before,
      'agent',
      LIMITS.pageEntries,
      PAGE_BYTES,
    );
    entries.unshift(...page.entries);
    const [first] = page.entries;
    if (!first || page.previous === 0) break;
    before = first.seq;
  }
  return entries;
}
