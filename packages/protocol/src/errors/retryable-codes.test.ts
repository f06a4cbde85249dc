import { expect, it } from 'vitest';
import { ERROR_CODES } from './error-codes.ts';
import { RETRYABLE_CODES } from './retryable-codes.ts';

it('says of every code what the whole table says', () => {
  const whole = Object.fromEntries(
    Object.entries(ERROR_CODES).map(([code, { retryable }]) => [code, retryable]),
  );
  expect(RETRYABLE_CODES).toEqual(whole);
});
