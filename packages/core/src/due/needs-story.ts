import type { DueView } from './due-view.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import { movesOn } from '../escalation/moves-on.ts';
import { policyInForce } from '../escalation/policy-in-force.ts';
import { stepDues } from '../escalation/step-dues.ts';

/**
 * Whether `fireDue` may escalate to another tier now, and so should have the story for a summary (E4). Asks for it rather too
 * often: when anything of a policy is due that has such a step, or moves to a queue whose policy is another.
 */
export function needsStory(view: DueView, plan: SitePlan, now: number, crisis: CrisisOn | null): boolean {
  const policy = policyInForce(view.conversation.handling, plan, crisis);
  return policy !== null && stepDues(view, plan, crisis).some(({ at }) => at <= now) && movesOn(policy);
}
