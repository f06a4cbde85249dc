import { createHash } from 'node:crypto';
import { DeskbellError } from '@deskbell/protocol';
import { changeConversation } from '../conversations/change-conversation.ts';
import { idReused } from '../conversations/id-reused.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK, type AgentViewer } from '../viewer.ts';

/** Conversations that get it together: each batch is one commit or few. */
const BATCH = 100;

export interface CrisisReplyInput {
  readonly siteId: string;
  readonly id: string;
  readonly text: string;
}

/**
 * Stores one reply to everybody whom the crisis concerns (E7), together with the deadline that delivers it.
 *
 * @returns how many conversations it goes to, as far as that is known now
 * @throws DeskbellError `conflict` when no crisis is on, `id_reused`
 */
export async function replyToAll(
  context: DeskContext,
  { agentId }: AgentViewer,
  { siteId, id, text }: CrisisReplyInput,
): Promise<number> {
  const { agents, clock, crises, deadlines, store } = context;
  const crisis = crises.currentOf(siteId);
  if (!crisis) {
    throw new DeskbellError(
      'conflict',
      'unable to answer everybody: no crisis is on; switch crisis mode on first',
      { retryable: false },
    );
  }
  const { name } = agents.actor(agentId);
  const now = clock.now();
  const outcome = await store.crises.addReply({
    id,
    crisisId: crisis.id,
    author: { id: agentId, name },
    text,
    at: now,
  });
  if (outcome === 'idReused') throw idReused();
  deadlines.arm(now);
  return store.crises.countAffected(crisis.id);
}

/**
 * Writes a stored reply into every conversation that the crisis concerns. Safe to repeat after a crash: the entry's id
 * follows from the reply and the conversation, so that nobody gets it twice (D2).
 */
export async function deliverReply(context: DeskContext, replyId: string): Promise<void> {
  const { crises } = context.store;
  const reply = await crises.findReply(replyId);
  if (!reply) return;
  for (let after: string | null = null; ;) {
    const ids: readonly string[] = await crises.affected(reply.crisisId, after, BATCH);
    await Promise.all(ids.map((conversationId) => deliverTo(context, reply, conversationId)));
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) return;
  }
}

type Reply = NonNullable<Awaited<ReturnType<DeskContext['store']['crises']['findReply']>>>;

async function deliverTo(context: DeskContext, reply: Reply, conversationId: string): Promise<void> {
  try {
    await changeConversation(context, DESK, conversationId, {
      type: 'postMessage',
      by: { kind: 'agent', ...reply.author },
      id: entryIdOf(reply.id, conversationId),
      text: reply.text,
      toAll: true,
    });
  } catch (error) {
    // It ended meanwhile: nobody waits there any more.
    if (error instanceof DeskbellError && error.code === 'conversation_closed') return;
    throw error;
  }
}

function entryIdOf(replyId: string, conversationId: string): string {
  return createHash('sha256').update(`${replyId} ${conversationId}`).digest('base64url').slice(0, 32);
}
