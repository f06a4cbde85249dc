import { expect, it } from 'vitest';
import { entryId } from './records/ids.ts';
import { timeOrderedId } from './time-ordered-id.ts';

it('sorts by time, whatever chance says', () => {
  const times = [0, 1, 63, 64, 4_095, 1_795_300_000_000, 1_795_300_000_001, 2 ** 48 - 1];
  const ids = times.map((time, index) => timeOrderedId(time, String(9 - index).repeat(13)));
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(entryId.parse(id)).toHaveLength(21);
});

it('takes a clock that stands before 1970 or between two milliseconds', () => {
  expect(timeOrderedId(-5, 'x')).toBe(timeOrderedId(0, 'x'));
  expect(timeOrderedId(7.9, 'x')).toBe(timeOrderedId(7, 'x'));
});
