import { durationMs } from '@deskbell/protocol/plain';
import type { SiteConfiguration } from '@deskbell/protocol';
import { optionalMs } from './optional-ms.ts';
import type { SurveyPlan } from './site-plan.ts';

/** The name of the check whether a matter is solved, which no survey may have. */
export const SOLVED_CHECK = 'solved';

/** The surveys of a site, with the check whether it is solved as one of them. */
export function compileSurveys({ solvedCheck, surveys }: SiteConfiguration): readonly SurveyPlan[] {
  const plans = Object.entries(surveys).map(
    ([id, { after, comment, followUpAtMost, kind, percent, question, queues }]): SurveyPlan => ({
      id,
      kind,
      afterMs: optionalMs(after),
      question,
      comment,
      percent,
      queueIds: queues ? new Set(queues) : null,
      followUpAtMost: followUpAtMost ?? null,
    }),
  );
  if (solvedCheck === undefined) return plans;
  const check: SurveyPlan = {
    id: SOLVED_CHECK,
    kind: 'solved',
    afterMs: durationMs(solvedCheck.after),
    question: solvedCheck.question,
    comment: true,
    percent: 100,
    queueIds: null,
    // A no.
    followUpAtMost: 0,
  };
  return [...plans, check];
}
