import type { Author, EntryBody } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { type ModelConversation, type Posted, viewOf } from './model-conversation.ts';
import type { CommandDesk } from './command-desk.ts';
import type { ModelSocket } from './model-socket.ts';

/** Fields that commands may have; each command was parsed by its schema before. */
export interface Input {
  readonly id: string;
  readonly text: string;
  readonly conversationId: string;
  readonly conversations: readonly { id: string; seq: number }[];
  readonly epoch: string | null;
  readonly after: number;
  readonly before: number;
  readonly limit: number;
  readonly seq: number;
  readonly typing: boolean;
  readonly presence: 'available' | 'away' | 'offline';
  readonly siteId: string;
  readonly view: 'mine' | 'waiting' | 'all';
  readonly follow: boolean;
}

type Handler = (desk: CommandDesk, socket: ModelSocket, input: Input) => unknown;

/** The commands of the protocol, as simply as they can be told. */
export const modelCommands: Record<string, Handler> = {
  'conversation:start': (desk, socket, { id, text }) => {
    const { data } = desk;
    const known = data.findEntry('visitor', socket.personId, id);
    const open = data
      .ofVisitor(socket.personId)
      .find(({ status }) => status === 'queued' || status === 'active');
    const conversation = known?.[0] ?? open ?? begin(desk, socket);
    const posted = post(desk, socket, conversation, id, { type: 'message', text });
    return { conversation: conversation.forVisitor(), ...told(socket, posted) };
  },
  'message:post': (desk, socket, { conversationId, id, text }) =>
    told(socket, post(desk, socket, find(desk, socket, conversationId), id, { type: 'message', text })),
  'note:post': (desk, socket, { conversationId, id, text }) =>
    told(socket, post(desk, socket, find(desk, socket, conversationId), id, { type: 'note', text })),
  'conversation:end': (desk, socket, { conversationId }) =>
    moved(desk, socket, conversationId, (conversation) =>
      conversation.status === 'closed' ? null : { type: 'status', status: 'closed', reason: 'ended' },
    ),
  'conversation:claim': (desk, socket, { conversationId }) =>
    moved(desk, socket, conversationId, () => claimed(desk, socket)),
  'conversation:resolve': (desk, socket, { conversationId }) =>
    moved(desk, socket, conversationId, () => ({ type: 'status', status: 'resolved', reason: 'resolved' })),
  'conversation:watch': (desk, socket, { conversationId }) => {
    const conversation = find(desk, socket, conversationId);
    socket.watched.add(conversationId);
    const page = { ...conversation.pageBefore('agent', 0, desk.pageSize), complete: true };
    return { conversation: conversation.forAgent(), page };
  },
  'conversation:unwatch': (_desk, socket, { conversationId }) => {
    socket.watched.delete(conversationId);
    return {};
  },
  'typing:set': (desk, socket, { conversationId, typing }) => {
    const { side } = socket;
    const name = side === 'agent' ? desk.agentName(socket.personId) : null;
    desk.tell(find(desk, socket, conversationId), side, 'typing:changed', () => ({
      conversationId,
      by: side,
      name,
      typing,
    }));
    return {};
  },
  'read:mark': (desk, socket, { conversationId, seq }) => {
    const conversation = find(desk, socket, conversationId);
    const { marks } = conversation;
    marks[socket.side] = Math.max(marks[socket.side], seq);
    const payload = { conversationId, by: socket.side, seq: marks[socket.side] };
    desk.tell(conversation, socket, 'read:moved', () => payload);
    return { seq: marks[socket.side] };
  },
  'presence:set': (_desk, _socket, { presence }) => ({ presence }),
  'inbox:follow': (_desk, socket, { siteId, follow }) => {
    if (follow) socket.followed.add(siteId);
    else socket.followed.delete(siteId);
    return {};
  },
  'inbox:list': (desk, socket, { siteId, view, limit }) => {
    const all = [...desk.data.conversations.values()].filter((one) => one.siteId === siteId);
    const mine = all.filter(({ status, agent }) => status === 'active' && agent?.id === socket.personId);
    const waiting = all.filter(({ status }) => status === 'queued');
    const shown = { mine, waiting, all }[view].map((one) => one.forAgent());
    if (view !== 'waiting') shown.sort((a, b) => b.lastEntryAt - a.lastEntryAt);
    return {
      conversations: shown.slice(0, limit),
      next: shown.length > limit ? String(limit) : null,
      counts: { mine: mine.length, waiting: waiting.length },
    };
  },
  'session:sync': (desk, socket, { epoch, conversations }) => {
    const { data } = desk;
    const reset = epoch !== null && epoch !== data.epoch;
    const held = new Map(reset ? [] : conversations.map(({ id, seq }) => [id, seq]));
    const page = (conversation: ModelConversation) => {
      const seq = held.get(conversation.id);
      return seq === undefined
        ? { ...conversation.pageBefore(socket.side, 0, desk.pageSize), complete: true }
        : conversation.pageAfter(socket.side, seq, desk.pageSize);
    };
    if (socket.side === 'visitor') {
      const list = data.ofVisitor(socket.personId);
      return {
        epoch: data.epoch,
        reset,
        desk: { available: true },
        conversations: list.map((one) => ({ conversation: one.forVisitor(), page: page(one) })),
      };
    }
    const open = conversations.flatMap(({ id }) => data.conversations.get(id) ?? []);
    for (const { id } of open) socket.watched.add(id);
    return {
      epoch: data.epoch,
      reset,
      me: desk.me(socket.personId),
      presence: 'available',
      agents: [],
      conversations: open.map((one) => ({ conversation: one.forAgent(), page: page(one) })),
    };
  },
  'timeline:catch-up': (desk, socket, { conversationId, after }) => {
    const conversation = find(desk, socket, conversationId);
    return {
      conversation: socket.side === 'visitor' ? conversation.forVisitor() : conversation.forAgent(),
      page: conversation.pageAfter(socket.side, after, desk.pageSize),
    };
  },
  'history:fetch': (desk, socket, { conversationId, before, limit }) =>
    find(desk, socket, conversationId).pageBefore(socket.side, before, limit),
  'heads:get': (desk, socket) => {
    const all = [...desk.data.conversations.values()];
    const { side, personId, watched } = socket;
    const seen = all.filter(({ visitorId, id, status, agent }) =>
      side === 'visitor'
        ? visitorId === personId
        : watched.has(id) || status === 'queued' || (status === 'active' && agent?.id === personId),
    );
    return {
      epoch: desk.data.epoch,
      heads: seen.map((one) => ({ id: one.id, seq: one.head(side), version: one.version })),
    };
  },
};

function begin(desk: CommandDesk, socket: ModelSocket): ModelConversation {
  const conversation = desk.newConversation(socket.personId);
  desk.add(
    conversation,
    socket,
    desk.data.newId(),
    { kind: 'system' },
    {
      type: 'status',
      status: 'queued',
      reason: 'started',
    },
  );
  return conversation;
}

function post(
  desk: CommandDesk,
  socket: ModelSocket,
  conversation: ModelConversation,
  id: string,
  body: Extract<EntryBody, { text: string }>,
): Posted {
  const known = desk.data.findEntry(socket.side, socket.personId, id);
  if (known) {
    desk.repeated += 1;
    const [, posted] = known;
    if ('text' in posted.entry.body && posted.entry.body.text === body.text) return posted;
    throw new DeskbellError('id_reused', 'unable to store the text: its id was used');
  }
  if (conversation.status === 'closed' && body.type === 'message') {
    throw new DeskbellError('conversation_closed', 'unable to store the text: the conversation has ended');
  }
  const takes = socket.side === 'agent' && body.type === 'message' && conversation.status !== 'active';
  if (takes) desk.add(conversation, null, desk.data.newId(), authorOf(desk, socket), claimed(desk, socket));
  const posted = desk.add(conversation, socket, id, authorOf(desk, socket), body);
  if (socket.side === 'visitor' && conversation.status === 'resolved') {
    desk.add(
      conversation,
      null,
      desk.data.newId(),
      { kind: 'system' },
      {
        type: 'status',
        status: 'queued',
        reason: 'reopened',
      },
    );
  }
  return posted;
}

function moved(
  desk: CommandDesk,
  socket: ModelSocket,
  conversationId: string,
  change: (conversation: ModelConversation) => EntryBody | null,
): unknown {
  const conversation = find(desk, socket, conversationId);
  const body = change(conversation);
  if (body) desk.add(conversation, null, desk.data.newId(), authorOf(desk, socket), body);
  return { conversation: socket.side === 'visitor' ? conversation.forVisitor() : conversation.forAgent() };
}

function claimed(desk: CommandDesk, { personId }: ModelSocket): EntryBody {
  const agent = { id: personId, name: desk.agentName(personId) };
  return { type: 'status', status: 'active', reason: 'claimed', agent };
}

function authorOf(desk: CommandDesk, { side, personId }: ModelSocket): Author {
  return side === 'visitor'
    ? { kind: 'visitor', id: personId }
    : { kind: 'agent', id: personId, name: desk.agentName(personId) };
}

function find(desk: CommandDesk, socket: ModelSocket, conversationId: string): ModelConversation {
  const found = desk.data.conversations.get(conversationId);
  if (!found || (socket.side === 'visitor' && found.visitorId !== socket.personId)) {
    throw new DeskbellError('not_found', 'unable to find the conversation');
  }
  return found;
}

function told({ side }: ModelSocket, { entry, previous }: Posted): object {
  return { previous: previous[side], entry: viewOf(side)(entry) };
}
