import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import { isVisible } from '../conversations/find-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { agentCard } from '../views/agent-card.ts';
import { agentPage } from '../views/agent-view.ts';
import { showConversation } from '../views/show-conversation.ts';
import { cursorsOf, type SyncInput } from './cursors.ts';
import { meOf } from './me.ts';
import { readPages } from './read-pages.ts';

/**
 * Everything that an agent's client needs in order to be up to date (D4), with the conversations it has open. One that
 * is gone, or no longer theirs to see, is left out.
 *
 * @throws DeskbellError `unauthenticated`
 */
export async function syncAgent(
  context: DeskContext,
  viewer: AgentViewer,
  input: SyncInput,
): Promise<CommandOutput<AgentCommands['session:sync']>> {
  const { agents, book, clock, store } = context;
  const { reset, cursors } = cursorsOf(store.epoch, input);
  const me = await meOf(context, viewer.agentId);
  const found = await store.conversations.findMany(input.conversations.map(({ id }) => id));
  const records = found.filter((record) => isVisible(context, viewer, record));
  const pages = await readPages(store, records, cursors, 'agent');
  return {
    epoch: store.epoch,
    reset,
    me,
    presence: agents.get(viewer.agentId)?.presence.chosen ?? 'offline',
    agents: Array.from(agents.colleaguesOf(viewer.agentId), ({ agent, presence }) =>
      agentCard(agent, presence, book.cardOf(agent.id, clock.now())),
    ),
    conversations: records.flatMap((record, index) => {
      const read = pages[index];
      if (!read) return [];
      return [{ conversation: showConversation(context, record), page: agentPage(read.page, read.complete) }];
    }),
  };
}
