import type { EscalationAction } from '@deskbell/protocol';
import type { Conversation } from '../conversation/conversation.ts';
import { tierTarget, waitsAt, type MoveTarget } from '../conversation/move-body.ts';
import type { SitePlan } from '../plan/site-plan.ts';

/**
 * Where actions move a conversation; `null`: it waits there already, or none of them moves it. Escalations lead upwards: a
 * tier that is reached already moves nothing. Of several moves the last counts, with the tier of the last that names one.
 */
export function moveTarget(
  actions: readonly EscalationAction[],
  conversation: Conversation,
  plan: SitePlan,
): MoveTarget | null {
  const { handling, status } = conversation;
  if (status === 'resolved' || status === 'closed') return null;
  let queueId: string | undefined;
  let tier: number | undefined;
  for (const action of actions) {
    if (action.do === 'moveToTier') {
      const target = action.tier > handling.tier ? tierTarget(plan, conversation, action.tier) : null;
      if (target) ({ queueId, tier } = target);
    } else if (action.do === 'moveToQueue' && plan.queues.has(action.queue)) queueId = action.queue;
  }
  if (queueId === undefined) return null;
  const target = { queueId, ...(tier === undefined ? {} : { tier }) };
  return waitsAt(conversation, target) ? null : target;
}
