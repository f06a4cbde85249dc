import { expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

it.each([
  ['trans', 'Transfer…'],
  ['TRF', 'Transfer…'],
  ['zolw', 'Żółw'],
  ['ben hand', 'Hand to Ben Okafor'],
  ['dvo', 'Tomáš Dvořák'],
  ['соко', 'Ирина Соколова'],
  ['', 'anything'],
])('%s finds %s', (typed, words) => {
  expect(fuzzyScore(typed, words)).not.toBeNull();
});

it.each([
  ['xyz', 'Transfer…'],
  ['rans f x', 'Transfer…'],
  // Letters in the middle of words are chance.
  ['ae', 'Transfer'],
])('%s does not find %s', (typed, words) => {
  expect(fuzzyScore(typed, words)).toBeNull();
});

it('puts what begins so before what has it in the middle, and that before letters that lie apart', () => {
  const scores = ['Resolve', 'To be resolved', 'Unresolved', 'Reports of last evening'].map(
    (words) => fuzzyScore('reso', words) ?? 0,
  );
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(new Set(scores).size).toBe(4);
});
