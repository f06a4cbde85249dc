import type { StoryEntry } from '../conversation/decide-context.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { MetricTotals } from './metric-totals.ts';
import type { Scope } from './scope.ts';
import type { Story } from './story.ts';

/** One entry, and how things stood before and after it: all that a metric looks at. */
export interface Step {
  readonly entry: StoryEntry;
  /** The entry's time, or that of the one before it if the clock was set back meanwhile. */
  readonly at: number;
  readonly before: Story;
  readonly after: Story;
  readonly plan: SitePlan;
  /** To what it belongs. */
  readonly scope: Scope;
}

/** Counts what a step says about a metric, if anything. */
export type Measure = (step: Step, totals: MetricTotals) => void;
