import { expect, it } from 'vitest';
import { RowOffsets } from './row-offsets.ts';

it('guesses what was never seen, and remembers what was', () => {
  const rows = new RowOffsets(50);
  rows.show(['a', 'b', 'c']);
  expect([rows.total, rows.at(0), rows.at(49), rows.at(50), rows.at(9_999)]).toEqual([150, 0, 0, 1, 2]);
  expect(rows.learn('a', 80)).toBe(true);
  expect(rows.learn('a', 80)).toBe(false);
  expect(rows.learn('b', 50)).toBe(false);
  expect([rows.total, rows.top(1), rows.at(79), rows.at(80)]).toEqual([180, 80, 0, 1]);
  rows.show(['c', 'a']);
  expect([rows.top(1), rows.total]).toEqual([50, 130]);
  rows.forget();
  expect(rows.total).toBe(100);
});

it('is of no size without rows', () => {
  const rows = new RowOffsets(50);
  expect([rows.total, rows.at(10), rows.top(3)]).toEqual([0, 0, 0]);
});
