/** Letters, digits and two more, in the order in which computers sort them. */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** 48 bits, six to a character: enough until the year 10889. */
const TIME_CHARACTERS = 8;

/**
 * An id that sorts by the time at which it was made: 8 characters of time, then chance. Stores keep what was written
 * together on the same pages, so that many messages need few of them.
 *
 * @param now milliseconds since 1970
 * @param chance url-safe random characters, at least 13 of them (78 bits)
 */
export function timeOrderedId(now: number, chance: string): string {
  let time = '';
  for (let rest = Math.max(0, Math.floor(now)); time.length < TIME_CHARACTERS; rest = Math.floor(rest / 64)) {
    time = DIGITS.charAt(rest % 64) + time;
  }
  return time + chance;
}
