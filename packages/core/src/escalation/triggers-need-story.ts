import type { Conversation } from '../conversation/conversation.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import { policyInForce } from './policy-in-force.ts';

/** Whether a trigger of the policy in force may escalate to another tier, and so should have the story for a summary (E4). */
export function triggersNeedStory(
  { handling }: Pick<Conversation, 'handling'>,
  plan: SitePlan,
  crisis: CrisisOn | null,
): boolean {
  const triggers = policyInForce(handling, plan, crisis)?.triggers ?? [];
  return triggers.some(({ do: actions }) => actions.some((action) => action.do === 'moveToTier'));
}
