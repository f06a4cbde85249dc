import { LIMITS } from '@deskbell/protocol/plain';
import { messageText } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

describe('checkText', () => {
  it.each([
    ['', 'invalid'],
    [' \n\t', 'invalid'],
    ['a\u0000b', 'invalid'],
    ['half a pair \ud83d', 'invalid'],
    ['x'.repeat(LIMITS.textCharacters + 1), 'too_large'],
  ])('refuses %j before anything is sent', (text, code) => {
    expect(() => checkText(text)).toThrow(expect.objectContaining({ code }) as Error);
    expect(messageText.safeParse(text).success).toBe(false);
  });

  it.each(['a', '🙂'.repeat(LIMITS.textCharacters / 2), '语'.repeat(LIMITS.textCharacters), '<b>&</b>'])(
    'accepts what the relay accepts: %j',
    (text) => {
      expect(() => checkText(text)).not.toThrow();
      expect(messageText.safeParse(text).success).toBe(true);
    },
  );
});
