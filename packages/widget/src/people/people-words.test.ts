import { expect, it } from 'vitest';
import { hereNow, usualAnswer } from './people-words.ts';

const MINUTE = 60_000;

it('names who is here, and nobody where nobody is named', () => {
  expect(hereNow({ people: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Cleo' }] })).toBe(
    'Here now: Ada, Bob, and Cleo',
  );
  expect(hereNow({ people: [] })).toBeNull();
  expect(hereNow({})).toBeNull();
});

it('[R8] says how long an answer usually takes, and nothing where nothing is known', () => {
  expect(usualAnswer({ answersIn: { fromMs: 2 * MINUTE, toMs: 5 * MINUTE } })).toBe(
    'An answer usually takes 2–5 minutes',
  );
  expect(usualAnswer({ answersIn: { fromMs: 10_000, toMs: 90_000 } })).toBe(
    'An answer usually takes up to 2 min',
  );
  expect(usualAnswer({})).toBeNull();
});
