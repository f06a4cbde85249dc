import { localized } from '../plan/localized.ts';
import type { SurveyPlan } from '../plan/site-plan.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import type { Unfolding } from '../conversation/unfolding.ts';
import { surveysDue } from './surveys-due.ts';

/** A matter is over: asks what is to be asked at once. One question; nobody likes to be interrogated. */
export function askAtEnd(unfolding: Unfolding): void {
  const first = surveysDue(unfolding.record, unfolding.context.plan).find(({ afterMs }) => afterMs === null);
  if (first) askSurvey(first, unfolding);
}

export function askSurvey({ comment, id, kind, question }: SurveyPlan, unfolding: Unfolding): void {
  const text = localized(question, unfolding.conversation.handling.language);
  unfolding.add(SYSTEM, {
    type: 'surveyAsked',
    survey: id,
    kind,
    ...(text === null ? {} : { question: text }),
    comment,
  });
}
