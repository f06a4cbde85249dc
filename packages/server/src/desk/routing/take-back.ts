import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

/** Returns a conversation to the queue with its age, if this agent still has it (P3). */
export async function takeBack(context: DeskContext, conversationId: string, agentId: string): Promise<void> {
  await changeConversation(
    context,
    DESK,
    conversationId,
    { type: 'requeue', reason: 'agentLost' },
    { when: (conversation) => conversation.status === 'active' && conversation.agent.id === agentId },
  );
}
