import { sumOf } from './advance-matter.ts';
import { settleSurveys } from './definitions/survey-scores.ts';
import { settleWrapUp } from './definitions/wrap-ups.ts';
import type { MetricTotals } from './metric-totals.ts';
import type { Measure } from './step.ts';
import type { Story } from './story.ts';

/** What was said of a matter that is over, once nothing can change it any more: another has begun, or nothing more is known. */
export function settleJudgement({ asked, handledMs, matter, wrapUp }: Story, totals: MetricTotals): void {
  settleSurveys(asked, totals);
  if (wrapUp) settleWrapUp(wrapUp, matter ? sumOf(matter.handledMs) : handledMs, totals);
}

export const measureJudgement: Measure = ({ after, before }, totals) => {
  if (before.matter === null && after.matter !== null) settleJudgement(before, totals);
};
