import type { AppendedEntry, ConversationRecord } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/**
 * Learns how long first answers take. Nights and holidays say nothing of it: what was asked before the desk opened, or answered after it
 * closed, is left out.
 */
export function observeReplies(
  context: DeskContext,
  { agentMessageAt, awaitingReplySince, conversation }: ConversationRecord,
  entries: readonly AppendedEntry[],
): void {
  const { desks, plans, replies } = context;
  const { handling, id, siteId, status } = conversation;
  if (agentMessageAt === null) {
    if (status === 'closed' || status === 'resolved') replies.settle(id);
    else if (awaitingReplySince !== null) replies.asked(id, awaitingReplySince);
    return;
  }
  const since = replies.settle(id);
  if (since === undefined) return;
  const answer = entries.find(
    ({ entry: { author, body } }) => author.kind === 'agent' && body.type === 'message',
  );
  if (!answer) return;
  const { at } = answer.entry;
  const calendar = plans.planOf(siteId).queues.get(handling.queueId)?.calendar;
  if (calendar && calendar.openTimeBetween(since, at) < at - since) return;
  replies.learn(siteId, at, at - since);
  desks.refresh(siteId);
}
