import type { Handling } from '../conversation/handling.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import { queueOf } from '../conversation/queue-of.ts';

export interface Order {
  /** Minutes of head start (R2). */
  readonly priority: number;
  /** By priority alone, then age. */
  readonly pure: boolean;
}

/** How a conversation stands in the order of service (R2); a crisis may have an order of its own (E7). */
export function orderOf(handling: Handling, plan: SitePlan, crisis: CrisisOn | null): Order {
  const order = (crisis && plan.crisis.order) ?? queueOf(plan, handling).order;
  return { priority: handling.priority, pure: order === 'priority' };
}
