import type { Handler } from './command-desk.ts';
import type { ModelConversation } from './model-conversation.ts';
import { find } from './model-help.ts';
import { waitingLines } from './site-commands.ts';

/** Looking, following and catching up. */
export const readCommands: Record<string, Handler> = {
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
    const mine = all.filter((one) => isMine(one, socket.personId));
    const waiting = all
      .filter(({ status }) => status === 'queued' || status === 'offered')
      .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
    const snoozed = all.filter(({ status, agent }) => status === 'snoozed' && agent?.id === socket.personId);
    const shown = { mine, waiting, snoozed, all }[view].map((one) => one.forAgent());
    if (view !== 'waiting') shown.sort((a, b) => b.lastEntryAt - a.lastEntryAt);
    return {
      conversations: shown.slice(0, limit),
      next: shown.length > limit ? String(limit) : null,
      counts: { mine: mine.length, waiting: waiting.length, snoozed: snoozed.length },
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
        desk: { available: true, opensAt: null, banner: null },
        waiting: waitingLines(desk).filter(({ conversationId }) =>
          list.some(({ id }) => id === conversationId),
        ),
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
      agents: [...data.cards.values()],
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
    const seen = all.filter((one) =>
      side === 'visitor'
        ? one.visitorId === personId
        : watched.has(one.id) ||
          isMine(one, personId) ||
          one.status === 'queued' ||
          one.status === 'offered' ||
          (one.status === 'snoozed' && one.agent?.id === personId),
    );
    return {
      epoch: desk.data.epoch,
      heads: seen.map((one) => ({ id: one.id, seq: one.head(side), version: one.version })),
    };
  },
};

/** Open and theirs, or offered to them. */
function isMine({ status, agent, offer }: ModelConversation, agentId: string): boolean {
  const isTheirs = agent?.id === agentId;
  return (
    (isTheirs && (status === 'active' || status === 'offered')) ||
    (status === 'offered' && offer?.agent.id === agentId)
  );
}
