import type { ClosingEntry } from '@deskbell/core';
import { expect, it } from 'vitest';
import { kudosOf } from './kudos-of.ts';

const line = (at: number, body: ClosingEntry['body'], conversationId = 'c1'): ClosingEntry => ({
  conversationId,
  at,
  body,
});

it('are compliments, and good scores with a word; a later score takes the place of an earlier one', () => {
  const said = [
    line(9, { type: 'score', kind: 'csat', survey: 's', score: 2, comment: 'No good after all' }),
    line(8, { type: 'score', kind: 'csat', survey: 's', score: 5, comment: 'Perfect' }),
    line(7, { type: 'feedback', kind: 'compliment', text: 'Thank you, Ada!' }, 'c2'),
    line(6, { type: 'feedback', kind: 'complaint', text: 'Too slow' }, 'c2'),
    line(5, { type: 'score', kind: 'nps', survey: 'n', score: 10, comment: 'I tell everybody' }, 'c3'),
    line(4, { type: 'score', kind: 'nps', survey: 'n', score: 10 }, 'c4'),
  ];
  expect(kudosOf(said)).toEqual([
    { conversationId: 'c2', at: 7, text: 'Thank you, Ada!', score: null },
    { conversationId: 'c3', at: 5, text: 'I tell everybody', score: { kind: 'nps', score: 10 } },
  ]);
});

it('are 20 at the most', () => {
  const said = Array.from({ length: 30 }, (_, index) =>
    line(100 - index, { type: 'feedback', kind: 'compliment', text: String(index) }),
  );
  expect(kudosOf(said).map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => 100 - index));
});
