import { expect, it } from 'vitest';
import { oneTimeCode } from './one-time-code.ts';

it('shows what RFC 6238 says', () => {
  // '12345678901234567890' in base32; the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(oneTimeCode(secret, 59_000)).toBe('287082');
  expect(oneTimeCode(secret, 1_111_111_109_000)).toBe('081804');
});
