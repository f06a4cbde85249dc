import type { ChatItem } from '../parts/part.ts';

type Body<Type> = Extract<ChatItem['body'], { type: Type }>;
export type SurveyBody = Body<'surveyAsked'>;
export type SurveyKind = SurveyBody['kind'];

export interface GivenScore {
  readonly score: number;
  readonly comment: string | undefined;
  /** The score has brought the matter back to the desk. */
  readonly comesBack: boolean;
}

export interface AskedSurvey {
  /** Asked again since then: that one is to be answered. */
  readonly isOver: boolean;
  readonly given: GivenScore | null;
}

/** How it stands with the survey that was asked at this place of the timeline: the last score counts. */
export function askedSurvey(items: readonly ChatItem[], asked: ChatItem): AskedSurvey {
  const { survey } = asked.body as SurveyBody;
  const from = items.findIndex(({ id }) => id === asked.id);
  const isNext = (item: ChatItem, index: number): boolean =>
    index > from && item.body.type === 'surveyAsked' && item.body.survey === survey;
  const next = items.findIndex(isNext);
  const until = next === -1 ? items.length : next;
  const given = items.reduce<GivenScore | null>((before, { body }, index) => {
    if (index <= from || index >= until || body.type !== 'score' || body.survey !== survey) return before;
    const { comment, score } = body;
    const then = items[index + 1]?.body;
    // What a low score does is stored in one step with it; a comment that comes after it changes nothing of that.
    const isReopened = then?.type === 'status' && then.reason === 'reopened';
    return {
      score,
      comment,
      comesBack: isReopened || (before?.comesBack === true && before.score === score),
    };
  }, null);
  return { isOver: next !== -1, given };
}

/** Whether the question to which a score belongs is at hand, and shows it. */
export function isShownWithQuestion(items: readonly ChatItem[], { id, body }: ChatItem): boolean {
  if (body.type !== 'score' || body.survey === undefined) return false;
  const { survey } = body;
  const before = items.slice(
    0,
    items.findIndex((item) => item.id === id),
  );
  return before.some((item) => item.body.type === 'surveyAsked' && item.body.survey === survey);
}
