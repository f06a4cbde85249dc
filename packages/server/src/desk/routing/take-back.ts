import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

/**
 * Takes from an agent what they cannot serve any more: an open offer is withdrawn, a conversation returns to the queue with
 * its age, one that they are handing over will not come back to them (P3, P4). What they have put aside stays so until it
 * wakes, unless their account is gone or no member of the site any more. Does nothing when they do not have it any more.
 */
export async function takeBack(context: DeskContext, conversationId: string, agentId: string): Promise<void> {
  await withdrawOffer(context, conversationId, agentId);
  await changeConversation(
    context,
    DESK,
    conversationId,
    { type: 'requeue', reason: 'agentLost', agentId },
    {
      when: ({ siteId, status }) =>
        status !== 'snoozed' || context.agents.isGone(agentId) || !context.agents.isMember(agentId, siteId),
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
