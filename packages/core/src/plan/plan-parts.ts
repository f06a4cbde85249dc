import type { BusinessCalendar } from '../hours/business-calendar.ts';
import type { PolicyPlan, SlaPlan } from './site-plan.ts';

/** What the parts of a configuration are looked up in while others are compiled. */
export interface PlanParts {
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
  readonly policies: ReadonlyMap<string, PolicyPlan>;
  readonly slas: ReadonlyMap<string, SlaPlan>;
  /** By team. */
  readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
}
