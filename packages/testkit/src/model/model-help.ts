import type { Author, EntryBody } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { CommandDesk } from './command-desk.ts';
import type { ModelConversation, Posted } from './model-conversation.ts';
import type { ModelSocket } from './model-socket.ts';
import { viewOf } from './model-views.ts';

export const SYSTEM: Author = { kind: 'system' };

export function authorOf(desk: CommandDesk, { side, personId }: ModelSocket): Author {
  return side === 'visitor'
    ? { kind: 'visitor', id: personId }
    : { kind: 'agent', ...agentOf(desk, personId) };
}

export function agentOf(desk: CommandDesk, id: string): { id: string; name: string } {
  return { id, name: desk.agentName(id) };
}

export function claimed(desk: CommandDesk, { personId }: ModelSocket): EntryBody {
  return { type: 'status', status: 'active', reason: 'claimed', agent: agentOf(desk, personId) };
}

export function find(desk: CommandDesk, socket: ModelSocket, conversationId: string): ModelConversation {
  const found = desk.data.conversations.get(conversationId);
  if (!found || (socket.side === 'visitor' && found.visitorId !== socket.personId)) {
    throw new DeskbellError('not_found', 'unable to find the conversation');
  }
  return found;
}

/** As `find`, for what makes no sense any more when it has ended. */
export function findOpen(desk: CommandDesk, socket: ModelSocket, conversationId: string): ModelConversation {
  const found = find(desk, socket, conversationId);
  if (found.status === 'closed') throw closed();
  return found;
}

/** Adds entries of one person and answers with the conversation. */
export function changed(
  desk: CommandDesk,
  socket: ModelSocket,
  conversation: ModelConversation,
  ...bodies: readonly EntryBody[]
): unknown {
  for (const body of bodies) desk.add(conversation, null, desk.data.newId(), authorOf(desk, socket), body);
  return { conversation: socket.side === 'visitor' ? conversation.forVisitor() : conversation.forAgent() };
}

export function told({ side }: ModelSocket, { entry, previous }: Posted): object {
  return { previous: previous[side], entry: viewOf(side)(entry) };
}

/** The first result of an entry that came again; another body under its id is refused (D2). */
export function firstResult(
  desk: CommandDesk,
  socket: ModelSocket,
  id: string,
  body: EntryBody,
): Posted | undefined {
  const known = desk.data.findEntry(socket.side, socket.personId, id);
  if (!known) return undefined;
  desk.repeated += 1;
  const [, posted] = known;
  if (JSON.stringify(posted.entry.body) === JSON.stringify(body)) return posted;
  throw new DeskbellError('id_reused', 'unable to store the entry: its id was used');
}

export function closed(): DeskbellError {
  return new DeskbellError('conversation_closed', 'unable to store the entry: the conversation has ended');
}

export function conflict(why: string): DeskbellError {
  return new DeskbellError('conflict', `unable to change the conversation: ${why}`, { retryable: true });
}
