import { queueOf } from '../conversation/queue-of.ts';
import type { DueView } from '../due/due-view.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { ResolutionClock } from './resolution-clock.ts';
import { resolutionDues } from './sla-dues.ts';

/**
 * Whether what is due by `now` depends on who wrote when. Then `fireDue`, and `nextDue` after it, are handed the turns since
 * `handling.clocks.resolution.asOf` (earlier ones do no harm).
 */
export function needsTurns(view: DueView, plan: SitePlan, now: number): boolean {
  const { calendar } = queueOf(plan, view.conversation.handling);
  if (new ResolutionClock(view, calendar, undefined).isExact) return false;
  return resolutionDues(view, plan, undefined).some(({ at }) => at <= now);
}
