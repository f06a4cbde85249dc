import type { ConversationRecord } from '@deskbell/core';
import {
  draftsDigest,
  sessionDigest,
  type AgentCommands,
  type CommandOutput,
  type VisitorCommands,
} from '@deskbell/protocol';
import { isVisible } from '../conversations/find-conversation.ts';
import { listDrafts } from '../conversations/drafts.ts';
import { listMentions } from '../conversations/mentions.ts';
import type { DeskContext } from '../desk-context.ts';
import { deskState } from '../desk-state/desk-state.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { visitorConversation } from '../views/visitor-view.ts';
import { listDigests, type ShownLists } from './list-digests.ts';
import { sessionState } from './session-state.ts';
import { waitsOf } from './waits-of.ts';

type AgentHeads = CommandOutput<AgentCommands['heads:get']>;
type VisitorHeads = CommandOutput<VisitorCommands['heads:get']>;

/** Waiting conversations of which an agent's client learns the heads, per site: a longer queue is listed page by page. */
const WAITING = 200;
const CONVERSATIONS = 20;

/** Where a visitor's conversations stand, and what else they see (D4). */
export async function headsForVisitor(
  context: DeskContext,
  { siteId, visitorId }: VisitorViewer,
): Promise<VisitorHeads> {
  const { clock, store } = context;
  const records = await store.conversations.listOfVisitor(siteId, visitorId, CONVERSATIONS);
  return {
    epoch: store.epoch,
    now: clock.now(),
    heads: records.map((record) => {
      const { id, seq, version, marks } = visitorConversation(record);
      return { id, seq, version, marks };
    }),
    desk: deskState(context, siteId),
    waiting: waitsOf(context, records),
  };
}

/** Where an agent's own, the waiting and the watched conversations stand, and fingerprints of all else that they see (D4). */
export async function headsForAgent(
  context: DeskContext,
  viewer: AgentViewer,
  watching: Iterable<string>,
  shown: ShownLists,
): Promise<AgentHeads> {
  const { agents, clock, pages, plans, store } = context;
  const watched = new Set(watching);
  const [lists, session, records, mentions, drafts] = await Promise.all([
    listDigests(context, viewer, shown),
    sessionState(context, viewer.agentId),
    concerning(context, viewer, watched),
    listMentions(context, viewer),
    listDrafts(context, viewer),
  ]);
  return {
    epoch: store.epoch,
    now: clock.now(),
    heads: records.map((record) => {
      const { conversation, marks, seq } = record;
      const { id, version } = conversation;
      return {
        id,
        seq,
        version,
        marks: { visitor: marks.visitor, agent: marks.agent },
        ...(watched.has(id) ? { onPage: pages.of(record) } : {}),
      };
    }),
    session: sessionDigest(session),
    mentions: mentions.map(({ entryId }) => entryId),
    drafts: draftsDigest(drafts),
    configurations: agents
      .siteIds(viewer.agentId)
      .map((siteId) => ({ siteId, version: plans.planOf(siteId).version })),
    ...lists,
  };
}

async function concerning(
  context: DeskContext,
  viewer: AgentViewer,
  watched: Iterable<string>,
): Promise<readonly ConversationRecord[]> {
  const { agents, book, cache, store } = context;
  const ids = new Set(book.heldBy(viewer.agentId));
  for (const siteId of agents.siteIds(viewer.agentId)) {
    for (const id of book.waitingIn(siteId, WAITING)) ids.add(id);
  }
  for (const id of watched) ids.add(id);
  const records: ConversationRecord[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    const record = cache.get(id);
    if (record) records.push(record);
    else missing.push(id);
  }
  if (missing.length > 0) records.push(...(await store.conversations.findMany(missing)));
  return records.filter((record) => isVisible(context, viewer, record));
}
