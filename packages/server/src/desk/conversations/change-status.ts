import type { ConversationRecord } from '@deskbell/core';
import type { WrapUp } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { keepMentions } from './mentions.ts';

/** An agent takes a conversation: a waiting one, or one that a colleague has. Beyond the capacity if need be. */
export async function claimConversation(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
  note?: string,
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  const command = { type: 'claim', by, ...(note === undefined ? {} : { note }) } as const;
  const { entries, record } = await changeConversation(context, viewer, conversationId, command);
  if (note !== undefined) for (const { entry } of entries) await keepMentions(context, entry);
  return record;
}

/** An agent marks the question as solved; the visitor's next message reopens it. */
export async function resolveConversation(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
  wrapUp?: WrapUp,
): Promise<ConversationRecord> {
  const by = context.agents.actor(viewer.agentId);
  const command = { type: 'resolve', by, ...(wrapUp ? { wrapUp } : {}) } as const;
  return (await changeConversation(context, viewer, conversationId, command)).record;
}

/** Either side ends the conversation for good (C3); ending twice is no error. */
export async function endConversation(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  conversationId: string,
): Promise<ConversationRecord> {
  const by =
    viewer.kind === 'visitor'
      ? ({ kind: 'visitor', id: viewer.visitorId } as const)
      : context.agents.actor(viewer.agentId);
  return (await changeConversation(context, viewer, conversationId, { type: 'end', by })).record;
}
