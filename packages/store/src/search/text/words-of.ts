import { foldText } from '@deskbell/core';

/** A word of a text as it is compared, and where it stands in the text as it was written (UTF-16 code units). */
export interface Word {
  readonly word: string;
  readonly start: number;
  /** The first place after it. */
  readonly end: number;
  /** One character of a script without spaces: only a row of them says something. */
  readonly single: boolean;
}

/** What is longer is no word, and is compared by its beginning. */
const LONGEST = 64;
const PLAIN = /^[a-z0-9]+$/;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** A letter of a script that is written without spaces between words. */
const SINGLE = String.raw`[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]&&[\p{L}\p{N}]]`;
const HAS_SINGLE = new RegExp(SINGLE, 'v');
/** One such letter with its marks, or what stands between them. */
const PIECES = new RegExp(String.raw`${SINGLE}\p{M}*|[[\p{L}\p{N}\p{M}]--${SINGLE}]+`, 'gv');

/**
 * The words of a text, in their order: letters and digits alone, folded. The one place where texts become words, for what is kept,
 * what is asked and what is highlighted, so that the engines need to know nothing of languages and agree with each other.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(WORDS)) {
    const [written] = run;
    if (!HAS_SINGLE.test(written)) add(words, written, run.index, false);
    else
      for (const piece of written.matchAll(PIECES)) {
        add(words, piece[0], run.index + piece.index, HAS_SINGLE.test(piece[0]));
      }
  }
  return words;
}

function add(words: Word[], written: string, start: number, single: boolean): void {
  const end = start + written.length;
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) {
    words.push({ word: cut(lower), start, end, single });
    return;
  }
  // Folding may leave several (`½`), or none (a mark by itself).
  const folded = foldText(written).replaceAll('ς', 'σ').replaceAll('ß', 'ss');
  for (const [word] of folded.matchAll(WORDS)) {
    words.push({ word: cut(word), start, end, single });
  }
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : word.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
