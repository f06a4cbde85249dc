import { digestOf } from './digest.ts';
import type { DraftHead } from './records/draft.ts';
import type { InboxCounts } from './records/inbox.ts';
import type { AgentConversation } from './records/agent-conversation.ts';
import type { Board } from './records/board.ts';
import type { AgentCard, Me, Presence } from './records/people.ts';
import type { Waiting } from './records/waiting.ts';

/** What an agent's heads carry for `session`: who is signed in, what they have chosen, and their colleagues. */
export function sessionDigest(session: {
  readonly me: Me | null;
  readonly presence: Presence | null;
  readonly agents: readonly AgentCard[];
}): string {
  const { me, presence, agents } = session;
  return digestOf([me, presence, agents.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
}

/** What an agent's heads carry for the first lines of an inbox. */
export function inboxDigest(inbox: {
  readonly conversations: readonly AgentConversation[];
  /** Whether others follow behind them. */
  readonly more: boolean;
  readonly counts: InboxCounts;
}): string {
  const { conversations, more, counts } = inbox;
  // Which comes first of two in the same moment is not said.
  return digestOf([conversations.toSorted((a, b) => (a.id < b.id ? -1 : 1)), more, counts]);
}

/** What an agent's heads carry for a board with its waits, longest first. */
export function boardDigest(followed: {
  readonly board: Board | null;
  readonly waiting: readonly { readonly conversationId: string; readonly waiting: Waiting }[];
}): string {
  const { board, waiting } = followed;
  const lines = waiting.map((line) => [line.conversationId, line.waiting] as const);
  return digestOf([board, lines.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** What an agent's heads carry for their drafts. */
export function draftsDigest(drafts: readonly DraftHead[]): string {
  return digestOf(drafts.map(({ at, conversationId, kind }) => `${conversationId} ${kind} ${at}`).sort());
}
