import type { DeskContext } from '../desk-context.ts';

/** Nothing is left of a conversation in the store: nothing is to be left of it in memory, on any node. */
export function conversationErased({ cache, cluster }: DeskContext, conversationId: string): Promise<void> {
  cache.evict(conversationId);
  cluster.tell({ type: 'conversationTouched', conversationId });
  return Promise.resolve();
}

/** A visitor is nobody any more: their tabs connect anew, and find nothing. */
export function visitorErased({ cluster, facts }: DeskContext, visitorId: string): void {
  facts.tell({ type: 'visitorMerged', visitorId });
  cluster.tell({ type: 'visitorMerged', visitorId });
}
