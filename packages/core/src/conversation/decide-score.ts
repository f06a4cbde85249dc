import { DeskbellError } from '@deskbell/protocol/plain';
import type { SurveyKind } from '@deskbell/protocol';
import { triggered, type TriggerEvent } from '../escalation/triggered.ts';
import type { SurveyPlan } from '../plan/site-plan.ts';
import { isLowScore } from '../survey/is-low-score.ts';
import { SCORES } from '../survey/scores.ts';
import type { CommandOf } from './command-of.ts';
import { SYSTEM } from './system-author.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * The contact gave a score. A low one brings back what was taken for solved, where the survey says so, and may start an
 * escalation (E3). To a closed conversation it is only noted: nothing reopens that.
 */
export function reportScore(unfolding: Unfolding, command: CommandOf<'reportScore'>): void {
  const { by, comment, id, score } = command;
  const survey = askedSurvey(unfolding, command);
  const about = survey ? { survey: survey.id, kind: survey.kind } : {};
  unfolding.add(by, { type: 'score', score, ...about, ...(comment === undefined ? {} : { comment }) }, id);
  if (isLowScore(unfolding.context.plan, { survey: survey?.id, score })) comeBack(unfolding);
  react(unfolding, { event: 'lowScore', score, survey: survey?.id, kind: survey?.kind });
}

/** A complaint or a compliment. A complaint about what was taken for solved brings it back. */
export function giveFeedback(unfolding: Unfolding, { by, id, kind, text }: CommandOf<'giveFeedback'>): void {
  unfolding.add(by, { type: 'feedback', kind, text }, id);
  if (kind === 'complaint') comeBack(unfolding);
  react(unfolding, { event: 'feedback', kind });
}

function comeBack(unfolding: Unfolding): void {
  if (unfolding.conversation.status !== 'resolved') return;
  unfolding.add(SYSTEM, { type: 'status', status: 'queued', reason: 'reopened' });
}

function react(unfolding: Unfolding, event: TriggerEvent): void {
  unfolding.append(triggered(event, unfolding.record, unfolding.context, unfolding.entries));
}

function askedSurvey(
  { context, conversation }: Unfolding,
  { score, survey: id }: CommandOf<'reportScore'>,
): SurveyPlan | undefined {
  if (id === undefined) return undefined;
  // What was asked may be answered also when the survey is gone from the configuration: by what it was, it cannot be judged then.
  const survey = context.plan.surveys.find((plan) => plan.id === id);
  const { surveys = [], surveysBefore = [] } = conversation.handling;
  if (!survey || ![...surveys, ...surveysBefore].includes(id)) {
    throw new DeskbellError(
      'conflict',
      'unable to take the score: nobody asked for it in this matter; look at the conversation again',
    );
  }
  requireScore(survey.kind, score);
  return survey;
}

function requireScore(kind: SurveyKind, score: number): void {
  const [least, most] = SCORES[kind];
  if (score >= least && score <= most) return;
  throw new DeskbellError(
    'invalid',
    `unable to take the score: it goes from ${String(least)} to ${String(most)} here; send one of these`,
    { details: { path: 'score' } },
  );
}
