import type { QueuePlan, SitePlan } from '../plan/site-plan.ts';
import type { Handling } from './handling.ts';

/** The plan of the queue in which a conversation is; of the default queue, if its own is no longer configured. */
export function queueOf(plan: SitePlan, { queueId }: Pick<Handling, 'queueId'>): QueuePlan {
  const queue = plan.queues.get(queueId) ?? plan.queues.get(plan.defaultQueueId);
  if (!queue) throw new TypeError(`the plan of ${plan.siteId} has no default queue`);
  return queue;
}
