import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** A conversation bears other tags: lists that are filtered by them are asked for anew, and it is found by them. */
export async function conversationTagged(context: DeskContext, conversationId: string): Promise<void> {
  const { cluster, facts, search } = context;
  search.noticed(conversationId);
  facts.tell({ type: 'conversationChanged', record: await findConversation(context, DESK, conversationId) });
  cluster.tell({ type: 'conversationTouched', conversationId });
}
