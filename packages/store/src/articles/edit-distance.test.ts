import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['zwrot', 'zwrot', 0],
  ['zwrot', 'zwrto', 1],
  ['zwrot', 'zwot', 1],
  ['zwrot', 'zwrrot', 1],
  ['zwrot', 'zwrat', 1],
  ['platnosc', 'plantosc', 1],
  ['delivery', 'dilevry', 3],
  ['delivery', 'deliver', 1],
  ['abc', 'xyz', 3],
])('%s and %s differ by %i', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance);
  expect(editDistance(other, one, 3)).toBe(distance);
});

it('counts no further than it is asked', () => {
  expect(editDistance('delivery', 'dilevry', 1)).toBe(2);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});
