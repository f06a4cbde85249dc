import type { AgentCommands, CommandOutput, InboxView } from '@deskbell/protocol';
import type { CommandDesk } from './command-desk.ts';
import type { ModelConversation } from './model-conversation.ts';
import type { ModelSocket } from './model-socket.ts';

interface InboxInput {
  readonly siteId: string;
  readonly view: InboxView;
  readonly limit: number;
}

/** One page of an inbox. */
export function listInbox(
  desk: CommandDesk,
  socket: ModelSocket,
  { siteId, view, limit }: InboxInput,
): CommandOutput<AgentCommands['inbox:list']> {
  const all = [...desk.data.conversations.values()].filter((one) => one.siteId === siteId);
  const mine = all.filter((one) => isMine(one, socket.personId));
  const waiting = all
    .filter(({ status }) => status === 'queued' || status === 'offered')
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.id < b.id ? -1 : 1));
  const snoozed = all.filter(({ status, agent }) => status === 'snoozed' && agent?.id === socket.personId);
  const offered = all.filter(
    ({ status, offer }) => status === 'offered' && offer?.agent.id === socket.personId,
  );
  const unassigned = waiting.filter(({ status }) => status === 'queued');
  const isOver = ({ status }: ModelConversation) => status === 'resolved' || status === 'closed';
  const resolved = all.filter(isOver);
  const open = all.filter((one) => !isOver(one));
  const views = { mine, offered, waiting, unassigned, snoozed, open, resolved, all };
  const shown = views[view].map((one) => one.forAgent());
  if (view !== 'waiting' && view !== 'unassigned')
    shown.sort((a, b) => b.lastEntryAt - a.lastEntryAt || (a.id < b.id ? -1 : 1));
  return {
    conversations: shown.slice(0, limit),
    next: shown.length > limit ? String(limit) : null,
    counts: {
      mine: mine.length,
      offered: offered.length,
      waiting: waiting.length,
      unassigned: unassigned.length,
      snoozed: snoozed.length,
      open: open.length,
      resolved: resolved.length,
    },
  };
}

/** Open and theirs, or offered to them. */
export function isMine({ status, agent, offer }: ModelConversation, agentId: string): boolean {
  const isTheirs = agent?.id === agentId;
  return (
    (isTheirs && (status === 'active' || status === 'offered')) ||
    (status === 'offered' && offer?.agent.id === agentId)
  );
}
