import type { AgentCommands, CommandOutput, InboxView } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer } from '../viewer.ts';
import { showConversation } from '../views/show-conversation.ts';

export interface InboxInput {
  readonly siteId: string;
  readonly view: InboxView;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * One page of an inbox.
 *
 * @throws DeskbellError `not_found` for a site of which the agent is no member, `invalid` for a cursor of another list
 */
export async function listInbox(
  context: DeskContext,
  viewer: AgentViewer,
  { siteId, view, cursor, limit }: InboxInput,
): Promise<CommandOutput<AgentCommands['inbox:list']>> {
  const { conversations } = context.store;
  const { agentId } = viewer;
  permit(context, viewer, 'inbox:read', { siteId });
  const [page, counts] = await Promise.all([
    conversations.listInbox({ siteId, view, agentId, cursor: cursor ?? null, limit }),
    conversations.countInbox(siteId, agentId),
  ]);
  return {
    conversations: page.records.map((record) => showConversation(context, record)),
    next: page.next,
    counts,
  };
}
