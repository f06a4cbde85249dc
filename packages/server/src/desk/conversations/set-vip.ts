import type { ConversationRecord } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** Marks the contact as somebody to be served first, or no longer. */
export async function setVip(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, vip }: { conversationId: string; vip: boolean },
): Promise<ConversationRecord> {
  const { cache, clock, cluster, events, facts, store } = context;
  const { contact, conversation } = await findConversation(context, viewer, conversationId);
  const told = events.ofContact(conversation.siteId, { id: contact.id, vip }, clock.now());
  await store.conversations.setVip(contact.id, vip, told);
  events.stored(told);
  cache.evict(conversationId);
  const record = await findConversation(context, viewer, conversationId);
  facts.tell({ type: 'conversationChanged', record });
  cluster.tell({ type: 'conversationTouched', conversationId });
  return record;
}
