import type { Turn } from '../conversation/command.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import type { DueView } from './due-view.ts';
import { dues } from './dues.ts';

/**
 * When the conversation must be looked at next (E2); `null`: not before somebody acts. Never too late. Too early at most
 * where the resolution clock has paused and `turns` do not say for how long: pass them on after `needsTurns`, so that the
 * deadline moves on.
 */
export function nextDue(
  view: DueView,
  plan: SitePlan,
  crisis: CrisisOn | null,
  turns?: readonly Turn[],
): number | null {
  return dues(view, plan, crisis, turns)[0]?.at ?? null;
}
