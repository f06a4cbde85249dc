type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The key of a shortcut: what is written on it, as a small letter. On keyboards that write no Latin letters (Cyrillic, Greek)
 * or no digits without Shift (French), the place of the key counts.
 */
export function pressedKey({ code, key, shiftKey }: Press): string {
  if (/^[a-z0-9?/]$/i.test(key)) return key.toLowerCase();
  if (key.length !== 1) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && /\p{L}/u.test(key)) return letter.toLowerCase();
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  // Where a Cyrillic keyboard has its full stop, and the question mark above it or above 7.
  if (code === 'Slash' && /[.,]/.test(key)) return shiftKey ? '?' : '/';
  return key;
}
