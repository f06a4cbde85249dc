import { queueOf } from '../conversation/queue-of.ts';
import type { DueView } from '../due/due-view.ts';
import { movesOn } from '../escalation/moves-on.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { ResolutionClock } from './resolution-clock.ts';
import { resolutionDues } from './sla-dues.ts';

/**
 * Whether what is due by `now` depends on who wrote when. Then `fireDue`, and `nextDue` after it, are handed the turns since
 * `handling.clocks.resolution.asOf` (earlier ones do no harm). Asks for them rather too often: another queue, to which a
 * step may move it, may promise less time.
 */
export function needsTurns(view: DueView, plan: SitePlan, now: number): boolean {
  const queue = queueOf(plan, view.conversation.handling);
  if (new ResolutionClock(view, queue.calendar, undefined).isExact) return false;
  const mayMove = [queue.policy, plan.crisis.policy].some((policy) => policy !== null && movesOn(policy));
  return (mayMove ? [...plan.queues.values()] : [queue]).some((one) =>
    resolutionDues(view, one, undefined).some(({ at }) => at <= now),
  );
}
