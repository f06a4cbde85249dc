const PART_OF_WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that are written without spaces between words: there, any place may be the edge of a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The first of the words (or phrases) that a text has, as a whole word, whatever its case; `null` for none. "refund" is in
 * "Refund!", not in "refunded".
 */
export function mentions(text: string, words: readonly string[]): string | null {
  const searched = normal(text);
  return words.find((word) => has(searched, normal(word))) ?? null;
}

function has(text: string, word: string): boolean {
  if (word === '') return false;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    const before = lastCharacter(text.slice(Math.max(0, from - 2), from));
    const after = firstCharacter(text.slice(from + word.length, from + word.length + 2));
    if (isEdge(before, firstCharacter(word)) && isEdge(lastCharacter(word), after)) return true;
  }
  return false;
}

/** Whether a word can end between two characters that stand side by side. */
function isEdge(left: string, right: string): boolean {
  if (!PART_OF_WORD.test(left) || !PART_OF_WORD.test(right)) return true;
  return WITHOUT_SPACES.test(left) || WITHOUT_SPACES.test(right);
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}
