import { expect, it } from 'vitest';
import { draftWords } from './draft-words.ts';

it.each([
  ['Where is my', 'Where is my'],
  ['  "How do I" return shoes?!', 'How do return shoes'],
  ['Gdzie jest moje zamówienie', 'Gdzie jest moje zamówienie'],
  ['كيف أعيد الحذاء', 'كيف أعيد الحذاء'],
])('%s is searched as %s', (draft, words) => expect(draftWords(draft)).toBe(words));

it.each(['', 'Hello', 'Hello there', 'a b c d', 'my order 4711-22'])('%s says too little', (draft) =>
  expect(draftWords(draft)).toBeNull(),
);

it('leaves out what names people and orders', () => {
  expect(draftWords('I am zofia@example.com, order #4711, see https://shop.example/o/4711 please help')).toBe(
    'am order see please help',
  );
});

it('stays short', () => {
  expect(draftWords('word '.repeat(500))?.split(' ')).toHaveLength(12);
});
