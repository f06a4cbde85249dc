import { expect, it } from 'vitest';
import { durationWords, waitUrgency } from './duration-words.ts';

const s = 1_000;
const min = 60 * s;
const h = 60 * min;

it.each([
  [-5 * s, '0 sec'],
  [0, '0 sec'],
  [59 * s + 999, '59 sec'],
  [min, '1 min'],
  [59 * min + 59 * s, '59 min'],
  [h, '1 hr'],
  [2 * h + 5 * min, '2 hr 5 min'],
  [24 * h, '1 day'],
  [75 * h, '3 days'],
])('says %i ms as %s', (durationMs, words) => {
  expect(durationWords(durationMs, 'en')).toBe(words);
});

it.each([
  ['pl', '2 godz. 5 min'],
  ['cs', '2 h 5 min'],
  ['ru', '2 ч 5 мин'],
])('speaks %s', (locale, words) => {
  expect(durationWords(2 * h + 5 * min, locale).replaceAll('\u00a0', ' ')).toBe(words);
});

it('knows what is pressing', () => {
  expect([0, min - 1, min, 5 * min - 1, 5 * min].map(waitUrgency)).toEqual([
    'fresh',
    'fresh',
    'due',
    'due',
    'late',
  ]);
});
