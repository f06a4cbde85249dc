import type { Handler } from './command-desk.ts';
import { draftCommands } from './draft-commands.ts';
import type { ModelConversation } from './model-conversation.ts';
import { find } from './model-help.ts';
import { headsOf, sessionOf, shownTo } from './model-heads.ts';
import { listInbox } from './model-inbox.ts';

/** Looking, following and catching up. */
export const readCommands: Record<string, Handler> = {
  'conversation:watch': (desk, socket, { conversationId }) => {
    const conversation = find(desk, socket, conversationId);
    socket.watched.add(conversationId);
    const page = { ...conversation.pageBefore('agent', 0, desk.pageSize), complete: true };
    return { conversation: conversation.forAgent(), page, onPage: null };
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
  'page:show': ({ data }, { personId }, { page }) => {
    const { shownPages } = data;
    if (data.ofVisitor(personId).some(({ status }) => status !== 'closed'))
      shownPages.set(personId, [...(shownPages.get(personId) ?? []), page.url]);
    return {};
  },
  'presence:set': (desk, { personId }, { presence }) => {
    desk.data.presences.set(personId, presence);
    return { presence };
  },
  'inbox:follow': (_desk, socket, { siteId, follow }) => {
    if (follow) socket.followed.add(siteId);
    else socket.followed.delete(siteId);
    return {};
  },
  'inbox:list': (desk, socket, input) => listInbox(desk, socket, input),
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
    const told = { epoch: data.epoch, now: data.now(), reset };
    if (socket.side === 'visitor') {
      const list = data.ofVisitor(socket.personId);
      return {
        ...told,
        ...shownTo(desk, socket),
        conversations: list.map((one) => ({ conversation: one.forVisitor(), page: page(one) })),
      };
    }
    const open = conversations.flatMap(({ id }) => data.conversations.get(id) ?? []);
    for (const { id } of open) socket.watched.add(id);
    return {
      ...told,
      ...sessionOf(desk, socket),
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
  'mention:list': () => ({ mentions: [] }),
  ...draftCommands,
  'mention:clear': () => ({}),
  'heads:get': (desk, socket, input) => headsOf(desk, socket, input),
};
