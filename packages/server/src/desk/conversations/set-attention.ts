import type { Attention } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** Tells colleagues who have the conversation open what an agent does with it. Passing: nothing is kept, not even here (D7). */
export async function setAttention(
  context: DeskContext,
  viewer: AgentViewer,
  {
    asks,
    conversationId,
    doing,
  }: { readonly conversationId: string; readonly doing: Attention; readonly asks: boolean },
  origin: string | null,
): Promise<void> {
  await findConversation(context, viewer, conversationId);
  const { id, name } = context.agents.actor(viewer.agentId);
  const told = { conversationId, agent: { id, name }, doing, asks };
  context.facts.tell({ type: 'attentionChanged', ...told, origin });
  context.cluster.tell({ type: 'attentionChanged', ...told });
}
