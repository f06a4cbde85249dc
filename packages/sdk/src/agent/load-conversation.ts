import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Request } from '../connection/request.ts';
import type { WatchedConversation } from './agent-conversation.ts';
import type { Records } from './records.ts';

/** Opens a conversation to follow it from now on, with all that went past. */
export async function loadConversation(
  handle: WatchedConversation,
  request: Request<AgentCommands>,
  records: Records,
): Promise<void> {
  try {
    const answer = await request('conversation:watch', { conversationId: handle.id });
    records.learn(answer.conversation);
    handle.opened(answer);
    if (!answer.page.complete) await handle.catchUp();
  } catch (error) {
    // There is nothing to wait for; other failures are repeated with the next connection.
    if (error instanceof DeskbellError && error.code === 'not_found') records.gone(handle);
  }
}

/** What a synchronisation tells of conversations; gives their ids. */
export async function takeSynced(
  { conversations }: Pick<CommandOutput<AgentCommands['session:sync']>, 'conversations'>,
  records: Records,
  handleOf: (id: string) => WatchedConversation,
): Promise<ReadonlySet<string>> {
  for (const { conversation, page } of conversations) {
    records.learn(conversation);
    const handle = handleOf(conversation.id);
    handle.merge(conversation);
    handle.addPage(page);
    if (!page.complete) await handle.catchUp();
  }
  return new Set(conversations.map(({ conversation }) => conversation.id));
}
