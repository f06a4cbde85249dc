import type { Ids } from '../ports/ids.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';

/** What a decision may look at besides the conversation and the command. */
export interface DecideContext {
  readonly now: number;
  /** Ids of the entries that the desk adds. */
  readonly ids: Ids;
  readonly plan: SitePlan;
  readonly crisis: CrisisOn | null;
}
