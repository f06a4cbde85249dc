import { expect, it } from 'vitest';
import { writtenWords } from './written-duration.ts';

it('says a time span as it was set, to the second', () => {
  expect(writtenWords('90s')).toBe('1 min 30 sec');
  expect(writtenWords('1h30m')).toBe('1 hr 30 min');
  expect(writtenWords('36h')).toBe('1 day 12 hr');
  expect(writtenWords('7d')).toBe('7 days');
  expect(writtenWords('0s')).toBe('0 sec');
});
