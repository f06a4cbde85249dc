import type { EntryBody } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { CommandDesk, Handler } from './command-desk.ts';
import type { ModelConversation, Posted } from './model-conversation.ts';
import { SYSTEM, authorOf, claimed, closed, find, findOpen, firstResult, told } from './model-help.ts';
import type { ModelSocket } from './model-socket.ts';

/** Beginning, writing, changing and taking back. */
export const textCommands: Record<string, Handler> = {
  'identity:end': (desk, _socket, { token }) => {
    desk.endToken(token);
    return {};
  },
  'conversation:start': (desk, socket, { id, text }) => {
    const { data } = desk;
    const known = data.findEntry('visitor', socket.personId, id);
    const open = data
      .ofVisitor(socket.personId)
      .find(({ status }) => status !== 'resolved' && status !== 'closed');
    const conversation = known?.[0] ?? open ?? begin(desk, socket);
    const posted = post(desk, socket, conversation, id, { type: 'message', text });
    return { conversation: conversation.forVisitor(), ...told(socket, posted) };
  },
  'message:post': (desk, socket, { conversationId, id, text }) =>
    told(socket, post(desk, socket, find(desk, socket, conversationId), id, { type: 'message', text })),
  'note:post': (desk, socket, { conversationId, id, text }) =>
    told(socket, post(desk, socket, find(desk, socket, conversationId), id, { type: 'note', text })),
  'message:edit': (desk, socket, { conversationId, id, entryId, text }) =>
    told(
      socket,
      rewrite(desk, socket, conversationId, id, entryId, (internal) => ({
        type: 'edit',
        entryId,
        text,
        ...internal,
      })),
    ),
  'message:delete': (desk, socket, { conversationId, id, entryId }) =>
    told(
      socket,
      rewrite(desk, socket, conversationId, id, entryId, (internal) => ({
        type: 'deletion',
        entryId,
        ...internal,
      })),
    ),
  'contact-back:request': (desk, socket, { conversationId, id, channel, address }) => {
    const body: EntryBody = { type: 'contactRequest', channel, address };
    const conversation = find(desk, socket, conversationId);
    const posted =
      firstResult(desk, socket, id, body) ??
      desk.add(findOpen(desk, socket, conversation.id), socket, id, authorOf(desk, socket), body);
    return told(socket, posted);
  },
};

function begin(desk: CommandDesk, socket: ModelSocket): ModelConversation {
  const conversation = desk.newConversation(socket.personId);
  desk.add(conversation, socket, desk.data.newId(), SYSTEM, {
    type: 'status',
    status: 'queued',
    reason: 'started',
  });
  return conversation;
}

function post(
  desk: CommandDesk,
  socket: ModelSocket,
  conversation: ModelConversation,
  id: string,
  body: Extract<EntryBody, { type: 'message' | 'note' }>,
): Posted {
  const known = firstResult(desk, socket, id, body);
  if (known) return known;
  const { data } = desk;
  if (body.type === 'note') return desk.add(conversation, socket, id, authorOf(desk, socket), body);
  if (isTooLate(desk, conversation)) throw closed();
  const isAgent = socket.side === 'agent';
  const mayWrite =
    conversation.status === 'active' ||
    (conversation.status === 'offered' && conversation.agent?.id === socket.personId);
  if (isAgent && !mayWrite)
    desk.add(conversation, null, data.newId(), authorOf(desk, socket), claimed(desk, socket));
  const posted = desk.add(conversation, socket, id, authorOf(desk, socket), body);
  if (isAgent) return posted;
  const { status, agent } = conversation;
  if (status === 'resolved')
    desk.add(conversation, null, data.newId(), SYSTEM, {
      type: 'status',
      status: 'queued',
      reason: 'reopened',
    });
  if (status === 'snoozed' && agent)
    desk.add(conversation, null, data.newId(), SYSTEM, {
      type: 'status',
      status: 'active',
      reason: 'woken',
      agent,
    });
  return posted;
}

/** Ended, or solved so long ago that a message begins another one (C2). */
function isTooLate({ data }: CommandDesk, { status, entries }: ModelConversation): boolean {
  const resolvedAt = entries.findLast(({ body }) => body.type === 'status')?.at ?? 0;
  return status === 'closed' || (status === 'resolved' && data.now() >= resolvedAt + data.reopenWindowMs);
}

function rewrite(
  desk: CommandDesk,
  socket: ModelSocket,
  conversationId: string,
  id: string,
  entryId: string,
  bodyOf: (internal: { internal?: true }) => EntryBody,
): Posted {
  const conversation = find(desk, socket, conversationId);
  const ofThisId = conversation.entries.filter((entry) => entry.id === entryId);
  const { kind } = authorOf(desk, socket);
  const own = ofThisId.find(
    ({ author, body }) =>
      author.kind === kind &&
      'id' in author &&
      author.id === socket.personId &&
      (body.type === 'message' || body.type === 'note'),
  );
  if (!own) {
    const code = ofThisId.length > 0 ? 'forbidden' : 'not_found';
    throw new DeskbellError(code, 'unable to change the entry: it is not one of yours');
  }
  const body = bodyOf(own.body.type === 'note' ? { internal: true } : {});
  const known = firstResult(desk, socket, id, body);
  if (known) return known;
  if (conversation.status === 'closed') throw closed();
  const wasTakenBack = conversation.entries.some(
    ({ author, body: other }) =>
      other.type === 'deletion' && other.entryId === entryId && sameAuthor(author, own.author),
  );
  if (wasTakenBack) throw new DeskbellError('forbidden', 'unable to change the entry: it was taken back');
  return desk.add(conversation, socket, id, authorOf(desk, socket), body);
}

function sameAuthor(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
