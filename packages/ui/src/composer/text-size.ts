import { LIMITS } from '@deskbell/sdk';

const utf8 = new TextEncoder();

/** How many characters more fit into a message; negative when it is too long. Letters of many bytes count for more. */
export function charactersLeft(text: string): number {
  const left = LIMITS.textCharacters - text.length;
  // A character has at most three bytes per UTF-16 unit, so most texts need not be encoded to know.
  if (text.length * 3 <= LIMITS.textBytes) return left;
  const bytesLeft = LIMITS.textBytes - utf8.encode(text).length;
  return Math.min(left, bytesLeft < 0 ? Math.floor(bytesLeft / 3) : bytesLeft);
}
