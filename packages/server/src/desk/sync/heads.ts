import type { ConversationRecord } from '@deskbell/core';
import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import { isVisible } from '../conversations/find-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';

type Heads = CommandOutput<AgentCommands['heads:get']>;

/** Waiting conversations of which an agent's client learns the heads, per site: a longer queue is listed page by page. */
const WAITING = 200;
const CONVERSATIONS = 20;

/** Where a visitor's conversations stand (D4). */
export async function headsForVisitor(
  { store }: DeskContext,
  { siteId, visitorId }: VisitorViewer,
): Promise<Heads> {
  const records = await store.conversations.listOfVisitor(siteId, visitorId, CONVERSATIONS);
  return { epoch: store.epoch, heads: records.map((record) => head(record, record.publicSeq)) };
}

/** Where an agent's own, the waiting and the watched conversations stand. */
export async function headsForAgent(
  context: DeskContext,
  viewer: AgentViewer,
  watched: Iterable<string>,
): Promise<Heads> {
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
  const visible = records.filter((record) => isVisible(context, viewer, record));
  return { epoch: store.epoch, heads: visible.map((record) => head(record, record.seq)) };
}

function head({ conversation }: ConversationRecord, seq: number): Heads['heads'][number] {
  return { id: conversation.id, seq, version: conversation.version };
}
