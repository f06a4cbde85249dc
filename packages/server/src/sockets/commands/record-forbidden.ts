import type { Action } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Audit } from '../../audit/audit.ts';
import type { Desk } from '../../desk/desk.ts';
import type { CommandTarget } from '../../desk/people/permit-command.ts';
import type { AgentViewer } from '../../desk/viewer.ts';
import { describeError } from '../../log/describe-error.ts';

interface Attempt {
  readonly action: Action;
  readonly target: CommandTarget;
  readonly address: string;
}

/** An agent was refused what they may not do: it is written down for the site whose it is. Never rejects. */
export async function recordForbidden(
  { audit, desk, log }: { audit: Audit; desk: Desk; log: Logger },
  viewer: AgentViewer,
  { action, target, address }: Attempt,
): Promise<void> {
  try {
    const { conversationId } = target;
    const found =
      conversationId === undefined ? undefined : await desk.findConversation(viewer, conversationId);
    await audit.refused({
      subject: { kind: 'agent', id: viewer.agentId, name: null },
      action,
      target: {
        siteId: target.siteId ?? found?.conversation.siteId ?? null,
        thing: conversationId && `conversation:${conversationId}`,
      },
      address,
    });
  } catch (error) {
    log.warn({ action, err: describeError(error) }, 'a refused attempt could not be recorded');
  }
}
