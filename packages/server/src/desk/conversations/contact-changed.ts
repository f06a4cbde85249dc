import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** More conversations of one contact are on nobody's screen. */
const MOST = 100;

/** What is known of a contact is another now: their conversations are read anew and told, here and on the other nodes. */
export async function contactChanged(context: DeskContext, siteId: string, contactId: string): Promise<void> {
  const { cache, cluster, facts, search, store } = context;
  const { records } = await store.conversationLists.list({ siteId, contactId }, null, MOST);
  for (const { conversation } of records) {
    cache.evict(conversation.id);
    search.noticed(conversation.id);
    facts.tell({
      type: 'conversationChanged',
      record: await findConversation(context, DESK, conversation.id),
    });
    cluster.tell({ type: 'conversationTouched', conversationId: conversation.id });
  }
}
