import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, BotViewer, VisitorViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/** Tells that somebody writes or has stopped. Passing: nothing is stored (D7). */
export async function setTyping(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer | BotViewer,
  conversationId: string,
  typing: boolean,
  origin: string | null,
): Promise<void> {
  const record = await findConversation(context, viewer, conversationId);
  if (record.conversation.status === 'closed') return;
  const name =
    viewer.kind === 'agent'
      ? context.agents.actor(viewer.agentId).name
      : viewer.kind === 'bot'
        ? (record.conversation.handling.bot?.name ?? null)
        : null;
  const by = viewer.kind === 'visitor' ? 'visitor' : 'agent';
  context.facts.tell({ type: 'typingChanged', record, by, name, typing, origin });
  context.cluster.tell({ type: 'typingChanged', conversationId, by, name, typing });
}
