import type { QueuePlan, SitePlan } from '../plan/site-plan.ts';

/** The plan of a queue; of the default one, when a changed configuration no longer has it. */
export function queuePlanOf(plan: SitePlan, queueId: string): QueuePlan {
  const queue = plan.queues.get(queueId) ?? plan.queues.get(plan.defaultQueueId);
  if (!queue) throw new TypeError(`the plan of ${plan.siteId} has no default queue`);
  return queue;
}
