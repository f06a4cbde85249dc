import type { Due } from '../due/due.ts';
import type { DueView } from '../due/due-view.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { surveysDue } from './surveys-due.ts';

/** The next question about a matter that is resolved, at its time. */
export function surveyDues(view: DueView, plan: SitePlan): readonly Due[] {
  const { conversation } = view;
  if (conversation.status !== 'resolved') return [];
  return surveysDue(view, plan).flatMap((survey) =>
    survey.afterMs === null
      ? []
      : [{ kind: 'survey' as const, at: conversation.resolvedAt + survey.afterMs, survey }],
  );
}
