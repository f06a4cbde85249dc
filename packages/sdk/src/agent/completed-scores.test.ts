import type { Entry } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { completedScores } from './completed-scores.ts';

let seq = 0;
const entry = (body: Entry['body']): Entry => ({
  id: `entry-${String((seq += 1))}`,
  conversationId: 'c',
  seq,
  at: seq,
  author: { kind: 'visitor', id: 'v' },
  body,
});
const score = (value: number, comment?: string, survey = 'csat'): Entry =>
  entry({ type: 'score', score: value, kind: 'csat', survey, ...(comment === undefined ? {} : { comment }) });
const reopened = entry({ type: 'status', status: 'queued', reason: 'reopened' });
const asked = entry({ type: 'surveyAsked', survey: 'csat', kind: 'csat', comment: true });
const said = (entries: readonly Entry[]) =>
  completedScores(entries).flatMap(({ id, body }) =>
    body.type === 'score' ? [[id, body.score, body.comment]] : [],
  );

it('makes of a score and the words that complete it one line, where it was given', () => {
  const first = score(1);
  const all = [asked, first, reopened, score(1, 'Too slow'), score(1, 'Far too slow')];
  expect(said(all)).toEqual([[first.id, 1, 'Far too slow']]);
  expect(completedScores(all).map(({ id }) => id)).toEqual([asked.id, first.id, reopened.id]);
});

it('keeps another score, another survey and another time as lines of their own', () => {
  const all = [score(1), score(5), score(5, 'Better'), score(5, undefined, 'other'), asked, score(5)];
  expect(said(all).map(([, ...words]) => words)).toEqual([
    [1, undefined],
    [5, 'Better'],
    [5, undefined],
    [5, undefined],
  ]);
  const single = [asked, score(2)];
  expect(completedScores(single)).toBe(single);
});
