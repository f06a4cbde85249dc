import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import { isVisible } from '../conversations/find-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { agentPage } from '../views/agent-view.ts';
import { showConversation } from '../views/show-conversation.ts';
import { standingCursors, type SyncInput } from './cursors.ts';
import { readPages } from './read-pages.ts';
import { sessionState } from './session-state.ts';

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
  const { clock, store } = context;
  const { reset, cursors } = await standingCursors(store, input);
  const found = await store.conversations.findMany(input.conversations.map(({ id }) => id));
  const records = found.filter((record) => isVisible(context, viewer, record));
  const pages = await readPages(store, records, cursors, 'agent');
  const session = await sessionState(context, viewer.agentId);
  return {
    epoch: store.epoch,
    now: clock.now(),
    reset,
    ...session,
    conversations: records.flatMap((record, index) => {
      const read = pages[index];
      if (!read) return [];
      return [{ conversation: showConversation(context, record), page: agentPage(read.page, read.complete) }];
    }),
  };
}
