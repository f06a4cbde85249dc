import { expect, it } from 'vitest';
import { languageName } from './language-name.ts';
import { likelyTime } from './likely-time.ts';

const noonUtc = Date.UTC(2026, 5, 1, 12);

it('names languages in the language of the reader', () => {
  expect(languageName('pl-PL', 'en')).toBe('Polish (Poland)');
  expect(languageName('cs', 'pl')).toBe('czeski');
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});

it('tells the time of a country with one time zone, and does not guess otherwise', () => {
  expect(likelyTime('pl-PL', noonUtc, 'en-GB')).toBe('14:00');
  expect(likelyTime('pl', noonUtc, 'en-GB')).toBeNull();
  expect(likelyTime('en-US', noonUtc, 'en-GB')).toBeNull();
  expect(likelyTime('<b>', noonUtc, 'en-GB')).toBeNull();
});
