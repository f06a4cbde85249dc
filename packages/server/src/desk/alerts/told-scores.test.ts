import { expect, it } from 'vitest';
import { ToldScores } from './told-scores.ts';

it('tells a score from the words that complete it', () => {
  const told = new ToldScores();
  expect(told.isNew('a', { score: 1, survey: 'csat' })).toBe(true);
  expect(told.isNew('a', { score: 1, survey: 'csat' })).toBe(false);
  expect(told.isNew('a', { score: 2, survey: 'csat' })).toBe(true);
  expect(told.isNew('a', { score: 2 })).toBe(true);
  expect(told.isNew('b', { score: 2, survey: 'csat' })).toBe(true);
});

it('forgets the oldest', () => {
  const told = new ToldScores();
  for (let count = 0; count <= 1_000; count += 1) told.isNew(String(count), { score: 1 });
  expect(told.isNew('1', { score: 1 })).toBe(false);
  expect(told.isNew('0', { score: 1 })).toBe(true);
});
