/** From so many words on a draft says what it is about. */
const FEWEST = 3;
const MOST = 12;

/**
 * The words of a draft by which articles are suggested; `null` while there are too few. Numbers, addresses and whatever holds them are
 * left out: they name people and orders, and have no business in a search before the visitor has sent anything.
 */
export function draftWords(draft: string): string | null {
  const words = draft
    .slice(0, 1_000)
    .split(/\s+/)
    .filter((word) => !/[\d@/\\]/.test(word))
    .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word.length > 1);
  return words.length < FEWEST ? null : words.slice(0, MOST).join(' ');
}
