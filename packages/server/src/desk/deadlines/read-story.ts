import type { ConversationStore } from '@deskbell/core';
import type { Entry } from '@deskbell/protocol';
import { newestPages } from './newest-pages.ts';

/** The newest entries from which a summary is composed; what was said before them is summed up by earlier summaries. */
const PAGES = 3;

/** The newest part of a conversation's timeline, oldest first, internal entries included: what a summary is made from (E4). */
export async function readStory(
  conversations: ConversationStore,
  conversationId: string,
): Promise<readonly Entry[]> {
  const pages: (readonly Entry[])[] = [];
  for await (const page of newestPages(conversations, conversationId)) {
    pages.unshift(page);
    if (pages.length === PAGES) break;
  }
  return pages.flat();
}
