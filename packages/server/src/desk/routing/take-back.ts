import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

/**
 * Takes from an agent what they cannot serve any more: an open offer is withdrawn, a conversation returns to the queue with
 * its age (P3, P4). Does nothing when they do not have it any more.
 */
export async function takeBack(context: DeskContext, conversationId: string, agentId: string): Promise<void> {
  await withdrawOffer(context, conversationId, agentId);
  await changeConversation(
    context,
    DESK,
    conversationId,
    { type: 'requeue', reason: 'agentLost' },
    {
      when: (conversation) =>
        (conversation.status === 'active' || conversation.status === 'snoozed') &&
        conversation.agent.id === agentId,
    },
  );
}

/** An offer that is still open for this agent ends, so that the next one is asked at once (P4). */
export async function withdrawOffer(
  context: DeskContext,
  conversationId: string,
  agentId: string,
): Promise<void> {
  await changeConversation(
    context,
    DESK,
    conversationId,
    { type: 'withdrawOffer', agentId },
    { when: (conversation) => conversation.status === 'offered' && conversation.agent.id === agentId },
  );
}
