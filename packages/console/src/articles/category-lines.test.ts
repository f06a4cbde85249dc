import { expect, it } from 'vitest';
import {
  canGoIn,
  categoriesOf,
  type CategoryLine,
  goneIn,
  goneOut,
  idFor,
  linesOf,
  moved,
  movedTo,
  without,
} from './category-lines.ts';

/** `'a .b .c d'`: b and c stand below a. */
const lines = (text: string): CategoryLine[] =>
  text.split(' ').map((word) => ({
    id: word.replace('.', ''),
    names: { en: word },
    depth: word.startsWith('.') ? 1 : 0,
  }));
const text = (all: readonly CategoryLine[]): string =>
  all.map(({ id, depth }) => (depth === 1 ? `.${id}` : id)).join(' ');

it('makes lines of categories, and categories of lines', () => {
  const all = lines('a .b .c d');
  expect(text(linesOf(categoriesOf(all)))).toBe('a .b .c d');
  expect(categoriesOf(all).map(({ children }) => children.length)).toEqual([2, 0]);
});

it.each([
  ['a .b c .d', 2, -1, 'c .d a .b'],
  ['a .b c .d', 0, 1, 'c .d a .b'],
  ['a .b .c', 2, -1, 'a .c .b'],
  ['a .b .c', 1, 1, 'a .c .b'],
  // From one to the next.
  ['a .b c', 1, 1, 'a c .b'],
  ['a c .b', 2, -1, 'a .b c'],
  // There is nowhere to go.
  ['a .b', 1, -1, 'a .b'],
  ['a b', 0, -1, 'a b'],
  ['a b', 1, 1, 'a b'],
] as const)('of "%s" moves %i by %i', (before, at, by, after) => {
  expect(text(moved(lines(before), at, by))).toBe(after);
});

it.each([
  ['a .b c', 2, 0, 'c a .b'],
  // Never inside another.
  ['a .b .c d', 3, 2, 'a .b .c d'],
  ['a .b .c d .e', 3, 1, 'a .b .c d .e'],
  ['a .b c', 1, 3, 'a c .b'],
  // Nothing stands below nothing.
  ['a .b c', 1, 0, 'b a c'],
  ['a .b c', 0, 1, 'a .b c'],
  ['a .b c', 0, 3, 'c a .b'],
] as const)('of "%s" drops %i before %i', (before, from, to, after) => {
  expect(text(movedTo(lines(before), from, to))).toBe(after);
});

it('puts one below the one above, and takes it out again', () => {
  expect(text(goneIn(lines('a b c'), 1))).toBe('a .b c');
  expect(canGoIn(lines('a b .c'), 1)).toBe(false);
  expect(canGoIn(lines('a'), 0)).toBe(false);
  expect(text(goneOut(lines('a .b .c d'), 1))).toBe('a .c b d');
  expect(text(goneOut(lines('a .b'), 1))).toBe('a b');
});

it('keeps those below one that is taken away', () => {
  expect(text(without(lines('a .b .c d'), 0))).toBe('b c d');
  expect(text(without(lines('a .b .c d'), 1))).toBe('a .c d');
});

it('makes ids of names', () => {
  expect(idFor('Zwroty i reklamacje', [])).toBe('zwroty-i-reklamacje');
  expect(idFor('Příští krok', lines('pristi-krok'))).toBe('pristi-krok-2');
  expect(idFor('Доставка', lines('category'))).toBe('category-2');
});
