import { expect, it } from 'vitest';
import { Selection } from './selection.ts';

const list = ['a', 'b', 'c', 'd', 'e'];

it('chooses one, a range from the last one, and no longer', () => {
  const chosen = new Selection();
  chosen.toggle('b', list);
  chosen.toggle('d', list, true);
  expect(chosen.ids).toEqual(['b', 'c', 'd']);
  chosen.toggle('c', list);
  expect(chosen.ids).toEqual(['b', 'd']);
  chosen.toggle('a', list, true);
  expect(chosen.ids.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  chosen.drop('a');
  expect(chosen.has('a')).toBe(false);
  chosen.clear();
  expect(chosen.size).toBe(0);
});

it('begins anew where the last one is gone', () => {
  const chosen = new Selection();
  chosen.toggle('b', list);
  chosen.toggle('e', ['c', 'd', 'e'], true);
  expect(chosen.ids).toEqual(['b', 'e']);
});
