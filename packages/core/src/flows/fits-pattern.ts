/** Longer answers to a question with a pattern are none: an order number, a post code. */
const MOST_CHARACTERS = 100;
/** A repeated group in which something is repeated, or a reference back: both can take for ever. */
const SLOW = /\((?:\?[:=!<][^)]*)?[^)]*[*+}][^)]*\)[*+{]|\\[1-9k]/;
/** More repetitions of any length than this, one after the other, take their time, too. */
const OPEN_REPETITIONS = /[*+]|\{\d+,\}/g;

/** Why a pattern cannot be used; `null` when it can. */
export function patternProblem(pattern: string): string | null {
  try {
    new RegExp(whole(pattern), 'u');
  } catch {
    return 'must be a regular expression';
  }
  if (SLOW.test(pattern) || (pattern.match(OPEN_REPETITIONS)?.length ?? 0) > 3)
    return 'must be simpler: without repetitions of repetitions and references back';
  return null;
}

/** Whether all of an answer fits a pattern, whatever its case. */
export function fitsPattern(value: string, pattern: string): boolean {
  return value.length <= MOST_CHARACTERS && new RegExp(whole(pattern), 'iu').test(value);
}

function whole(pattern: string): string {
  return `^(?:${pattern})$`;
}
