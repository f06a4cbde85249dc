import type { SitePlan } from '../plan/site-plan.ts';
import type { Conversation } from './conversation.ts';
import type { StatusEntryBody } from './entry-draft.ts';

/** Where a conversation is to wait: in a queue, for the present tier or for another. */
export interface MoveTarget {
  readonly queueId: string;
  readonly tier?: number;
}

/**
 * The conversation waits elsewhere, with its age. The queue's own head start is exchanged for that of the other; what rules
 * and escalations gave it stays.
 */
export function moveBody(
  plan: SitePlan,
  { handling }: Conversation,
  { queueId, tier }: MoveTarget,
  reason: 'transferred' | 'escalated',
): StatusEntryBody {
  const headStart = (id: string) => plan.queues.get(id)?.priority ?? 0;
  return {
    type: 'status',
    status: 'queued',
    reason,
    queueId,
    priority: handling.priority - headStart(handling.queueId) + headStart(queueId),
    ...(tier === undefined ? {} : { tier }),
  };
}

/** The queue of a tier; `null` when there is no such tier. */
export function tierTarget(plan: SitePlan, { handling }: Conversation, tier: number): MoveTarget | null {
  const found = plan.tiers.find((candidate) => candidate.tier === tier);
  if (!found) return null;
  // Level 1 has no queue of its own: wherever the conversation began.
  const first = plan.queues.has(handling.firstQueueId) ? handling.firstQueueId : plan.defaultQueueId;
  return { queueId: found.queueId ?? first, tier };
}

/** Whether it waits there already, or is just offered to somebody there. */
export function waitsAt(conversation: Conversation, { queueId, tier }: MoveTarget): boolean {
  const { handling, status } = conversation;
  const isWaiting = status === 'queued' || (status === 'offered' && conversation.returnTo === null);
  return isWaiting && handling.queueId === queueId && (tier === undefined || handling.tier === tier);
}
