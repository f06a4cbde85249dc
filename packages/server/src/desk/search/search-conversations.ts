import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer } from '../viewer.ts';
import { showConversation } from '../views/show-conversation.ts';

export interface SearchInput {
  readonly siteId: string;
  readonly text: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * One page of the conversations in which something is found. For agents alone: notes are searched, too.
 *
 * @throws DeskbellError `not_found` for a site of which the agent is no member, `invalid` for a cursor of another list
 */
export async function searchConversations(
  context: DeskContext,
  viewer: AgentViewer,
  { siteId, text, cursor, limit }: SearchInput,
): Promise<CommandOutput<AgentCommands['conversation:search']>> {
  permit(context, viewer, 'conversation:search', { siteId });
  const page = await context.store.search.search({ siteId, text, cursor: cursor ?? null, limit });
  return {
    results: page.hits.map(({ record, entryId, seq, excerpt, matches }) => ({
      // What this node has stored since may be newer than what was read.
      conversation: showConversation(context, context.cache.get(record.conversation.id) ?? record),
      entryId,
      seq,
      excerpt,
      matches: matches.map(([start, end]): [number, number] => [start, end]),
    })),
    next: page.next,
  };
}
