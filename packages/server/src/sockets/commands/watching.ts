import { DeskbellError, LIMITS } from '@deskbell/protocol';
import type { Desk } from '../../desk/desk.ts';
import { rooms } from '../rooms.ts';
import type { AgentSocket } from '../socket-types.ts';

/**
 * Lets a socket follow conversations from now on. Joining comes before reading: what is stored in between is told as well
 * as read, and never neither.
 *
 * @returns those that the agent may see
 * @throws DeskbellError `not_found` unless `skipMissing`, `too_large` when one client has too many open
 */
export async function watch(
  socket: AgentSocket,
  desk: Desk,
  conversationIds: readonly string[],
  { skipMissing = false } = {},
): Promise<ReadonlySet<string>> {
  const { viewer, watched } = socket.data;
  const seen = new Set<string>();
  for (const id of conversationIds) {
    try {
      const { conversation } = await desk.findConversation(viewer, id);
      if (!watched.has(id) && watched.size >= LIMITS.syncConversations) throw tooMany();
      watched.set(id, conversation.siteId);
      await socket.join(rooms.watchers(id));
      seen.add(id);
    } catch (error) {
      if (!skipMissing || !(error instanceof DeskbellError) || error.code !== 'not_found') throw error;
    }
  }
  return seen;
}

export async function unwatch(socket: AgentSocket, conversationId: string): Promise<void> {
  socket.data.watched.delete(conversationId);
  await socket.leave(rooms.watchers(conversationId));
}

function tooMany(): DeskbellError {
  const limit = LIMITS.syncConversations;
  return new DeskbellError(
    'too_large',
    `unable to open the conversation: ${String(limit)} are open already; close one first`,
    { details: { limit } },
  );
}
