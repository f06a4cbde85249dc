import { expect, it } from 'vitest';
import type { ChatItem } from '../parts/part.ts';
import { askedSurvey, isShownWithQuestion } from './survey-answers.ts';

const line = (id: string, body: ChatItem['body']): ChatItem => ({
  id,
  seq: null,
  at: 0,
  author: { kind: 'system' },
  body,
  own: false,
  edited: false,
  deleted: false,
  delivery: null,
});
const asked = (id: string, survey = 'satisfaction') =>
  line(id, { type: 'surveyAsked', survey, kind: 'csat', comment: true });
const score = (id: string, value: number, comment?: string, survey = 'satisfaction') =>
  line(id, { type: 'score', survey, kind: 'csat', score: value, ...(comment ? { comment } : {}) });
const reopened = line('status', { type: 'status', status: 'queued', reason: 'reopened' });

it('the last score to a survey counts, and those to others do not', () => {
  const first = asked('a');
  expect(askedSurvey([first], first)).toEqual({ isOver: false, given: null });
  const items = [
    first,
    score('s', 3),
    asked('b', 'effort'),
    score('t', 5, 'Quick!'),
    score('u', 1, '', 'effort'),
  ];
  expect(askedSurvey(items, first)).toEqual({
    isOver: false,
    given: { score: 5, comment: 'Quick!', comesBack: false },
  });
});

it('knows what a low score has brought about, also after a comment to it', () => {
  const first = asked('a');
  const low = [first, score('s', 1), reopened, score('t', 1, 'It never came.')];
  expect(askedSurvey(low, first).given).toMatchObject({ comesBack: true, comment: 'It never came.' });
  expect(askedSurvey([...low, score('u', 5)], first).given).toMatchObject({ score: 5, comesBack: false });
});

it('one that was asked again has its own answer and no other', () => {
  const [first, again] = [asked('a'), asked('b')];
  const items = [first, score('s', 2), again, score('t', 4)];
  expect(askedSurvey(items, first)).toMatchObject({ isOver: true, given: { score: 2 } });
  expect(askedSurvey(items, again)).toMatchObject({ isOver: false, given: { score: 4 } });
});

it('a score is shown with its question where that is at hand', () => {
  const given = score('s', 4);
  expect(isShownWithQuestion([asked('a'), given], given)).toBe(true);
  expect(isShownWithQuestion([given], given)).toBe(false);
  const unasked = line('u', { type: 'score', score: 9 });
  expect(isShownWithQuestion([asked('a'), unasked], unasked)).toBe(false);
});
