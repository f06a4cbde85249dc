import { wordsOf } from './words-of.ts';

/** Words that must stand side by side in this order; nearly always it is one word. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly prefix: boolean;
}

/** More words than this narrow nothing down any further. */
const MOST_WORDS = 32;
/** So many letters must be there before it is asked what begins with them: fewer would fit half of all words. */
const PREFIX_LETTERS = 3;
const QUOTES = /["“”„«»]/;
/** One sign is a syllable, and endings follow without a space. */
const HANGUL = /\p{Script=Hangul}/u;

/**
 * What somebody wants to find, all of it at once: words, which may go on, and "quoted phrases", which stand as they are. What is
 * written without a space (`4711/22`, `ada@shop.example`) belongs together. Everything is data; nothing can be wrong.
 */
export function searchTerms(text: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  let room = MOST_WORDS;
  const parts = text.split(QUOTES);
  parts.forEach((part, index) => {
    // Between two quotes. After the last one that was opened somebody is still typing.
    const isPhrase = index % 2 === 1;
    const isOpen = index === parts.length - 1;
    for (const piece of isPhrase ? [part] : part.split(/\s+/)) {
      if (room === 0) return;
      const words = wordsOf(piece).slice(0, room);
      const last = words.at(-1);
      if (!last) continue;
      room -= words.length;
      const mayGoOn = !last.single && (last.word.length >= PREFIX_LETTERS || HANGUL.test(last.word));
      terms.push({ words: words.map(({ word }) => word), prefix: mayGoOn && (!isPhrase || isOpen) });
    }
  });
  return terms;
}
