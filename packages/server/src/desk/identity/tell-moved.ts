import type { ConversationRecord } from '@deskbell/core';
import { tellChange } from '../conversations/tell-change.ts';
import type { DeskContext } from '../desk-context.ts';
import { noticeChange } from '../notice-change.ts';

/** A conversation is somebody else's than it was thought to be: here and on the other nodes. */
export function tellMoved(context: DeskContext, stored: ConversationRecord): void {
  const record = context.cache.put(stored);
  const { conversation } = record;
  const before = { ...conversation, version: conversation.version - 1 };
  tellChange(context, before, { record, entries: [] }, null);
  noticeChange(context, before, { record, entries: [] });
  context.cluster.tell({ type: 'conversationMoved', before, record, entries: [] });
}
