import { redactText } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Tells agents who have the conversation open what its visitor is writing, where the site lets them see it. Passing: it is stored
 * nowhere and told to nothing but their sockets (D7). What may not be stored of a text is not shown before, either.
 */
export async function previewTyping(
  context: DeskContext,
  viewer: VisitorViewer,
  conversationId: string,
  text: string,
): Promise<void> {
  const { conversation } = await findConversation(context, viewer, conversationId);
  const { redaction, widget } = context.plans.planOf(conversation.siteId);
  if (!widget.typingPreview || conversation.status === 'closed') return;
  const told = { conversationId, text: redaction ? redactText(text, redaction) : text };
  context.facts.tell({ type: 'typingPreviewed', ...told });
  context.cluster.tell({ type: 'typingPreviewed', ...told });
}
