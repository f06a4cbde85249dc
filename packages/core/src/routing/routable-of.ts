import type { QueuedConversation } from '../conversation/conversation.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import { needsOf } from './needs-of.ts';
import { orderOf } from './order-of.ts';
import { queueOf } from '../conversation/queue-of.ts';
import type { RoutableConversation } from './routable.ts';

/** A waiting conversation as routing sees it, by the plan of its site. */
export function routableOf(
  conversation: QueuedConversation,
  plan: SitePlan,
  crisis: CrisisOn | null,
): RoutableConversation {
  const { id, siteId, waitingSince, preferredAgentId, handling } = conversation;
  return {
    id,
    siteId,
    ...needsOf(handling, plan),
    waitingSince,
    ...orderOf(handling, plan, crisis),
    preferredAgentId,
    excluded: handling.excluded,
    weight: plan.chatWeight,
    strategy: queueOf(plan, handling).strategy,
  };
}
