import { foldText } from './fold-text.ts';

/** Scripts that put no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const OF_A_WORD = /[\p{L}\p{N}\p{M}_]/u;

const folded = new WeakMap<readonly string[], readonly string[]>();

/** The first of the words (or phrases) that the text has as a whole word, whatever its case and accents. */
export function findWord(text: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const within = foldText(text);
  let wanted = folded.get(words);
  if (!wanted) folded.set(words, (wanted = words.map(foldText)));
  return words.find((_, index) => hasWord(within, wanted[index] ?? ''));
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
  return SPACELESS.test(before) || SPACELESS.test(after);
}
