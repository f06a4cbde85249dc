import type { QueuePlan } from '../plan/site-plan.ts';
import type { DueView } from './due-view.ts';
import type { Due } from './due.ts';

/** When an agent who took it and says nothing to the waiting visitor loses it: once for each matter (R6). */
export function firstReplyDue(view: DueView, queue: QueuePlan): Due | null {
  const { agentMessageAt, awaitingReplySince, conversation } = view;
  if (conversation.status !== 'active' || conversation.handling.firstReplyMisses > 0) return null;
  const { agentSince } = conversation;
  if (awaitingReplySince === null || (agentMessageAt !== null && agentMessageAt >= agentSince)) return null;
  // A question that comes later than the agent leaves them the whole limit.
  return { kind: 'firstReply', at: Math.max(agentSince, awaitingReplySince) + queue.firstReplyLimitMs };
}
