import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, BotViewer, VisitorViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Moves a read mark forward (D10); a place that is behind it, or beyond the end, changes nothing more than it can.
 *
 * @returns where the mark stands now
 * @throws DeskbellError `not_found`, `unavailable`
 */
export async function moveMark(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer | BotViewer,
  conversationId: string,
  seq: number,
): Promise<number> {
  const { cache, cluster, facts, store } = context;
  const by = viewer.kind === 'visitor' ? 'visitor' : 'agent';
  const record = await findConversation(context, viewer, conversationId);
  const wanted = Math.min(seq, by === 'visitor' ? record.publicSeq : record.seq);
  const before = record.marks[by];
  if (wanted <= before) return before;
  const stands = await store.conversations.moveMark(conversationId, by, wanted);
  const newest = cache.get(conversationId) ?? record;
  const known = newest.marks[by];
  if (stands <= known) return known;
  const moved = cache.put({ ...newest, marks: { ...newest.marks, [by]: stands } });
  facts.tell({ type: 'markMoved', record: moved, by, seq: stands });
  cluster.tell({ type: 'markMoved', conversationId, by, seq: stands });
  return stands;
}
