import type { Draft } from '@deskbell/protocol';
import type { CommandDesk, Handler } from './command-desk.ts';
import { find } from './model-help.ts';
import type { ModelSocket } from './model-socket.ts';

/** What agents have begun to write, and who looks. */
export const draftCommands: Record<string, Handler> = {
  'draft:put': (desk, socket, input) => {
    const { conversationId, kind } = input;
    find(desk, socket, conversationId);
    const key = `${socket.personId} ${conversationId} ${kind}`;
    const before = desk.data.drafts.get(key) ?? null;
    const draft = after(before, input, desk.data.now());
    if (draft === before) return { draft };
    if (draft) desk.data.drafts.set(key, draft);
    else desk.data.drafts.delete(key);
    desk.tellPerson(socket, 'draft:changed', { conversationId, kind, draft });
    return { draft };
  },
  'draft:get': (desk, socket, { conversationId }) => ({
    drafts: draftsOf(desk, socket).filter((draft) => draft.conversationId === conversationId),
  }),
  'draft:list': (desk, socket) => ({
    drafts: draftsOf(desk, socket).map(({ at, conversationId, kind }) => ({ at, conversationId, kind })),
  }),
  'attention:set': (desk, socket, { asks, conversationId, doing }) => {
    const agent = { id: socket.personId, name: desk.agentName(socket.personId) };
    desk.tell(find(desk, socket, conversationId), socket, 'attention:changed', (side) =>
      side === 'agent' ? { conversationId, agent, doing, asks } : null,
    );
    return {};
  },
  'typing:preview': (desk, socket, { conversationId, text }) => {
    desk.tell(find(desk, socket, conversationId), socket, 'typing:previewed', (side) =>
      side === 'agent' ? { conversationId, text } : null,
    );
    return {};
  },
};

export function draftsOf({ data }: CommandDesk, { personId }: ModelSocket): Draft[] {
  return [...data.drafts].flatMap(([key, draft]) => (key.startsWith(`${personId} `) ? draft : []));
}

function after(
  before: Draft | null,
  { base, conversationId, dropsOther, kind, text }: Parameters<Handler>[2],
  now: number,
): Draft | null {
  const isFromIt = before?.at === base;
  if (text === '' && (!before || !isFromIt)) return before;
  if (text === '' && (!before?.other || dropsOther)) return null;
  if (before?.text === text && !(dropsOther && before.other)) return before;
  const isOther = before !== null && !isFromIt && before.text !== text && before.text !== '';
  const left = dropsOther ? null : (before?.other ?? null);
  const other = isOther ? { text: before.text, at: before.at } : left;
  return { conversationId, kind, text, at: Math.max(now, (before?.at ?? 0) + 1), other };
}
