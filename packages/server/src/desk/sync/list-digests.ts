import {
  boardDigest,
  DeskbellError,
  inboxDigest,
  type AgentCommands,
  type CommandOutput,
} from '@deskbell/protocol';
import { boardOf } from '../board/board-of.ts';
import type { DeskContext } from '../desk-context.ts';
import { permit } from '../people/permit.ts';
import type { AgentViewer } from '../viewer.ts';
import { listInbox, type ShownInbox } from './list-inbox.ts';

/** What a client shows of sites as a whole: inboxes with as many lines as it shows, and boards. */
export interface ShownLists {
  readonly inboxes: readonly ShownInbox[];
  readonly boards: readonly string[];
}

type ListDigests = Pick<CommandOutput<AgentCommands['heads:get']>, 'inboxes' | 'boards'>;

/** Fingerprints of what the client shows, as it would be listed now; `null` for what is not theirs (any more). */
export async function listDigests(
  context: DeskContext,
  viewer: AgentViewer,
  { inboxes, boards }: ShownLists,
): Promise<ListDigests> {
  const [ofInboxes, ofBoards] = await Promise.all([
    Promise.all(inboxes.map((shown) => orNull(inboxNow(context, viewer, shown)))),
    Promise.all(boards.map((siteId) => orNull(boardNow(context, viewer, siteId)))),
  ]);
  return { inboxes: ofInboxes, boards: ofBoards };
}

async function inboxNow(
  context: DeskContext,
  viewer: AgentViewer,
  shown: ShownLists['inboxes'][number],
): Promise<string> {
  const { conversations, next, counts } = await listInbox(context, viewer, shown);
  return inboxDigest({ conversations, more: next !== null, counts });
}

async function boardNow(context: DeskContext, viewer: AgentViewer, siteId: string): Promise<string> {
  permit(context, viewer, 'board:read', { siteId });
  const board = await boardOf(context, siteId);
  return boardDigest({ board, waiting: context.waits.linesOf(siteId) });
}

async function orNull(digest: Promise<string>): Promise<string | null> {
  try {
    return await digest;
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'not_found') return null;
    throw error;
  }
}
