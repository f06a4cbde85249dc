import { DeskbellError, LIMITS } from '@deskbell/protocol/plain';

/** Refuses what the server would refuse, before anything is kept or sent. Throws `invalid` or `too_large`. */
export function checkText(text: string): void {
  if (text.trim() === '') throw invalid('it is empty; write something');
  if (!text.isWellFormed() || text.includes('\0'))
    throw invalid('it contains characters that cannot be stored');
  if (text.length > LIMITS.textCharacters) throw tooLarge(LIMITS.textCharacters, 'characters');
  // Three bytes are the most that one UTF-16 code unit can take.
  const fits =
    text.length * 3 <= LIMITS.textBytes || new TextEncoder().encode(text).length <= LIMITS.textBytes;
  if (!fits) throw tooLarge(LIMITS.textBytes, 'bytes');
}

function invalid(why: string): DeskbellError {
  return new DeskbellError('invalid', `unable to send the text: ${why}`, { details: { path: 'text' } });
}

function tooLarge(limit: number, unit: string): DeskbellError {
  return new DeskbellError(
    'too_large',
    `unable to send the text: more than ${limit} ${unit}; send it in parts`,
    {
      details: { path: 'text', limit },
    },
  );
}
