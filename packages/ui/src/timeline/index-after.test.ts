import { expect, it } from 'vitest';
import { indexAfter } from './index-after.ts';

const numbered = (...seqs: readonly (number | null)[]): readonly { readonly seq: number | null }[] =>
  seqs.map((seq) => ({ seq }));

it('finds where those begin that came after an entry', () => {
  const items = numbered(1, 2, 5, 9);
  expect(indexAfter(items, 0)).toBe(0);
  expect(indexAfter(items, 2)).toBe(2);
  expect(indexAfter(items, 4)).toBe(2);
  expect(indexAfter(items, 9)).toBe(4);
  expect(indexAfter([], 3)).toBe(0);
});

it('counts what is on its way, or stands between, with what came after', () => {
  expect(indexAfter(numbered(1, null, 2, null, null), 2)).toBe(3);
  expect(indexAfter(numbered(1, null, 2), 1)).toBe(1);
});
