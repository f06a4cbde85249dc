import { DeskbellError, type ContactAttributes } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { detailsToKeep } from './describe-visitor.ts';

export interface TrackedEvent {
  readonly id: string;
  readonly name: string;
  readonly data?: ContactAttributes | undefined;
}

/** Something happened on the visitor's page: noted in their open conversation for those who answer. Without one it is forgotten. */
export async function trackEvent(
  context: DeskContext,
  viewer: VisitorViewer,
  { data, id, name }: TrackedEvent,
  origin: string | null,
): Promise<void> {
  const [last] = await context.store.conversations.listOfVisitor(viewer.siteId, viewer.visitorId, 1);
  const status = last?.conversation.status;
  if (!last || status === 'resolved' || status === 'closed') return;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const { redaction } = context.plans.planOf(viewer.siteId);
  const { attributes } = detailsToKeep({ attributes: data }, redaction);
  const command = { type: 'track', by, id, name, ...(attributes ? { data: attributes } : {}) } as const;
  try {
    await changeConversation(context, viewer, last.conversation.id, command, { origin });
  } catch (error) {
    // It ended in between: nobody is there any more who would want to know.
    if (!(error instanceof DeskbellError) || error.code !== 'conversation_closed') throw error;
  }
}
