import { expect, it } from 'vitest';
import { paceWords } from './pace-words.ts';

const words = (today: number | null, usual: number | null): string =>
  paceWords({ today, usual, availableMs: 0 });

it('[P5] a pace is compared with the own usual one, kindly', () => {
  expect(words(null, 4)).toContain('Too early to say');
  expect(words(3.5, null)).toBe('3.5 conversations an hour so far.');
  expect(words(4.2, 4)).toBe('4.2 conversations an hour, about as usual.');
  expect(words(6, 4)).toBe('6 conversations an hour, more than your usual 4. Mind your breaks.');
  expect(words(2, 4)).toBe('2 conversations an hour, calmer than your usual 4.');
});
