import type { Handling } from '../conversation/handling.ts';
import { queueOf } from '../conversation/queue-of.ts';
import type { CrisisOn, PolicyPlan, SitePlan } from '../plan/site-plan.ts';

/** Whose steps and triggers count for a conversation: those of the crisis that concerns it (E7), or its queue's. */
export function policyInForce(
  handling: Pick<Handling, 'queueId' | 'crisisId'>,
  plan: SitePlan,
  crisis: CrisisOn | null,
): PolicyPlan | null {
  const isConcerned = crisis !== null && handling.crisisId === crisis.id;
  return (isConcerned ? plan.crisis.policy : null) ?? queueOf(plan, handling).policy;
}
