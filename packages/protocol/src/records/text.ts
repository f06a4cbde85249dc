import { z } from 'zod';
import { LIMITS } from '../limits.ts';

const NUL = '\u0000';
const utf8 = new TextEncoder();
const tooLong = (maximum: number) => `must have at most ${String(maximum)} characters`;

/** Not storable alike everywhere: lone surrogates have no UTF-8, and Postgres refuses U+0000. */
function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes(NUL);
}

/** A line of text that every store keeps alike, at most so long. */
export const storableText = (maximum: number) =>
  z
    .string()
    .max(maximum, tooLong(maximum))
    // zod counts code points; browsers and the SDK count what `length` says.
    .refine((value) => value.length <= maximum, tooLong(maximum))
    .refine(isStorable, 'must be well-formed text without U+0000');

/** What a person wrote beside files: as `messageText`, and maybe nothing. */
export const fileMessageText = storableText(LIMITS.textCharacters).refine(
  (value) => value.length * 3 <= LIMITS.textBytes || utf8.encode(value).length <= LIMITS.textBytes,
  `must have at most ${String(LIMITS.textBytes)} bytes`,
);

/** What a person wrote: not empty, well-formed, within the limits. Never markup. */
export const messageText = fileMessageText.refine((value) => value.trim() !== '', 'must not be empty');

/** A short line such as a name or a page title. */
export const shortText = storableText(LIMITS.nameCharacters);

/** An address as the visitor's browser reported it: kept as text, never trusted as a link. */
export const reportedUrl = storableText(LIMITS.urlCharacters);

/** A BCP 47 language tag such as `pl` or `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as "pl"');
