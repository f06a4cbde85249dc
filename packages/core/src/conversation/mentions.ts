import { foldText } from './fold-text.ts';

const OF_A_WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that are written without spaces between words: there, any place may be the edge of a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Lists of words belong to a plan, and so live as long as it does. */
const folded = new WeakMap<readonly string[], readonly string[]>();

/**
 * The first of the words (or phrases) that a text has as a whole word, whatever its case and accents; `null` for none. "refund"
 * is in "Refund!", not in "refunded".
 */
export function mentions(text: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  let wanted = folded.get(words);
  if (!wanted) folded.set(words, (wanted = words.map(foldText)));
  const within = foldText(text);
  const index = wanted.findIndex((word) => hasWord(within, word));
  return words[index] ?? null;
}

function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + word.length)) return true;
  }
  return false;
}

/** Whether a word may begin or end here: the characters on both sides do not belong to one word. */
function isEdge(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  const codePoint = text.codePointAt(at);
  if (before === undefined || codePoint === undefined) return true;
  const after = String.fromCodePoint(codePoint);
  if (!OF_A_WORD.test(before) || !OF_A_WORD.test(after)) return true;
  return WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after);
}
