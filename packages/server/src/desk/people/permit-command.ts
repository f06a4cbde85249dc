import { ACTIONS, type Access, type Action } from '@deskbell/core';
import { findConversation } from '../conversations/find-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { permit } from './permit.ts';

/** What a command names of what it is about, if anything. */
export interface CommandTarget {
  readonly conversationId?: string | undefined;
  readonly siteId?: string | undefined;
}

/**
 * Lets through a command whose sender may do that: to the conversation or the site that it names, or else on their own. At once
 * where the conversation is remembered, so that a message waits for its commit alone.
 *
 * @throws DeskbellError `not_found`, `forbidden`
 */
export function permitCommand(
  context: DeskContext,
  viewer: AgentViewer | VisitorViewer,
  action: Action,
  { conversationId, siteId }: CommandTarget,
): void | Promise<void> {
  const { self }: Access = ACTIONS[action];
  if (!self && conversationId !== undefined) {
    const found = findConversation(context, viewer, conversationId);
    const permitOne = ({ conversation }: Awaited<typeof found>): void =>
      permit(context, viewer, action, {
        siteId: conversation.siteId,
        visitorId: conversation.visitorId,
      });
    return found instanceof Promise ? found.then(permitOne) : permitOne(found);
  }
  if (!self && siteId !== undefined) return permit(context, viewer, action, { siteId });
  permit(
    context,
    viewer,
    action,
    viewer.kind === 'agent' ? { siteId: null, agentId: viewer.agentId } : viewer,
  );
}
