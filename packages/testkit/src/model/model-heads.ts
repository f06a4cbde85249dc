import { boardDigest, draftsDigest, inboxDigest, sessionDigest } from '@deskbell/protocol/plain';
import type { CommandDesk, Input } from './command-desk.ts';
import { draftsOf } from './draft-commands.ts';
import { isMine, listInbox } from './model-inbox.ts';
import type { ModelSocket } from './model-socket.ts';
import { boardOf, waitingLines } from './site-commands.ts';

/** What a visitor sees besides their conversations. */
export function shownTo(desk: CommandDesk, { personId }: ModelSocket) {
  const own = new Set(desk.data.ofVisitor(personId).map(({ id }) => id));
  return {
    desk: { available: true, opensAt: null, banner: null },
    waiting: waitingLines(desk).filter(({ conversationId }) => own.has(conversationId)),
  };
}

/** Who is signed in, and their colleagues. */
export function sessionOf(desk: CommandDesk, { personId }: ModelSocket) {
  return {
    me: desk.me(personId),
    presence: desk.data.presences.get(personId) ?? 'available',
    agents: [...desk.data.cards.values()],
  };
}

/** The head beacon: what a client compares with what it has (D4). */
export function headsOf(desk: CommandDesk, socket: ModelSocket, { inboxes, boards }: Input) {
  const { data } = desk;
  const { side, personId, watched } = socket;
  const seen = [...data.conversations.values()].filter((one) =>
    side === 'visitor'
      ? one.visitorId === personId
      : watched.has(one.id) ||
        isMine(one, personId) ||
        one.status === 'queued' ||
        one.status === 'offered' ||
        (one.status === 'snoozed' && one.agent?.id === personId),
  );
  const heads = seen.map((one) => ({
    id: one.id,
    seq: one.head(side),
    version: one.version,
    marks: { ...one.marks },
  }));
  const told = { epoch: data.epoch, now: data.now(), heads };
  if (side === 'visitor') return { ...told, ...shownTo(desk, socket) };
  const version = data.configurations.at(-1)?.version ?? 0;
  return {
    ...told,
    mentions: [],
    drafts: draftsDigest(draftsOf(desk, socket)),
    session: sessionDigest(sessionOf(desk, socket)),
    configurations: desk.me(personId).memberships.map(({ siteId }) => ({ siteId, version })),
    inboxes: inboxes.map((shown) => {
      const { conversations, next, counts } = listInbox(desk, socket, shown);
      return inboxDigest({ conversations, more: next !== null, counts });
    }),
    boards: boards.map((siteId) =>
      boardDigest({ board: boardOf(desk, siteId), waiting: waitingLines(desk) }),
    ),
  };
}
