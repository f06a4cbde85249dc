import { randomInt } from 'node:crypto';
import { hashToken } from './secret-token.ts';

/** Nothing that looks like something else, but for the last. 32 of them: five bits each. */
const LETTERS = '23456789abcdefghijkmnpqrstuvwxyz';
const GROUPS = 4;
const GROUP_LENGTH = 4;
const COUNT = 10;

/** Ten codes of 80 random bits each, for printing: `abcd-efgh-2345-6789`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(''),
    ).join('-'),
  );
}

/** What is stored of a code; however it was typed. Nobody can guess 80 bits, so a fast hash is enough (A5). */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
