import type { ClosingEntry } from '@deskbell/core';
import { expect, it } from 'vitest';
import { contactOutcomes } from './contact-outcomes.ts';

const line = (at: number, conversationId: string, body: ClosingEntry['body']): ClosingEntry => ({
  at,
  conversationId,
  body,
});

it('says how each matter ended, the last word of each counting', () => {
  const outcomes = contactOutcomes([
    line(4, 'second', { type: 'score', score: 4, kind: 'csat', survey: 'happy', comment: 'Fine now' }),
    line(3, 'second', { type: 'score', score: 1, kind: 'csat', survey: 'happy' }),
    line(2, 'first', { type: 'wrapUp', outcome: 'solved', reason: 'delivery' }),
    line(1, 'first', { type: 'wrapUp', outcome: 'notSolved' }),
  ]);
  expect(outcomes.matters).toEqual([
    {
      conversationId: 'second',
      wrapUp: null,
      scores: [{ kind: 'csat', score: 4, comment: 'Fine now', at: 4 }],
    },
    { conversationId: 'first', wrapUp: { outcome: 'solved', reason: 'delivery' }, scores: [] },
  ]);
  expect(outcomes.lifetime).toEqual({ csat: { count: 1, value: 4 }, nps: null, ces: null });
});

it('sums a lifetime up: means, and promoters less detractors', () => {
  const nps = [10, 9, 7, 3].map((score, at) =>
    line(at, `c${String(at)}`, { type: 'score', score, kind: 'nps', survey: 'again' }),
  );
  const ces = [7, 6].map((score, at) =>
    line(at, `c${String(at)}`, { type: 'score', score, kind: 'ces', survey: 'ease' }),
  );
  expect(contactOutcomes([...nps, ...ces]).lifetime).toEqual({
    csat: null,
    nps: { count: 4, value: 25 },
    ces: { count: 2, value: 6.5 },
  });
});
