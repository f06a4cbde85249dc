import type { ConversationRecord } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';

/** The agent takes what is offered to them (R5). Rejects with `conflict` when the offer is over. */
export async function acceptOffer(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  return (await changeConversation(context, viewer, conversationId, { type: 'accept', by })).record;
}

/** The agent does not take it; the next one is asked at once. */
export async function declineOffer(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  return (await changeConversation(context, viewer, conversationId, { type: 'decline', by })).record;
}
