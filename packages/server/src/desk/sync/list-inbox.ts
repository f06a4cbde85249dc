import { DeskbellError, type AgentCommands, type CommandOutput, type InboxView } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { showConversation } from '../views/show-conversation.ts';

interface InboxInput {
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
  { agentId }: AgentViewer,
  { siteId, view, cursor, limit }: InboxInput,
): Promise<CommandOutput<AgentCommands['inbox:list']>> {
  const { conversations } = context.store;
  requireMember(context, agentId, siteId);
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

/** @throws DeskbellError `not_found`, for a site that does not exist as well (A2) */
export function requireMember({ agents }: DeskContext, agentId: string, siteId: string): void {
  if (agents.isMember(agentId, siteId)) return;
  throw new DeskbellError(
    'not_found',
    'unable to find the site: you are not a member of one with this id; ask an admin',
  );
}
