import type { SearchTerm } from './search-terms.ts';
import { wordsOf, type Word } from './words-of.ts';

export type Range = readonly [start: number, end: number];

export interface Excerpt {
  readonly excerpt: string;
  /** What was found, in UTF-16 code units of the excerpt; in their order, apart from each other. */
  readonly matches: readonly Range[];
}

const LONGEST = 200;
/** Shown before the first place, so that one sees where it belongs. */
const BEFORE = 60;
const MOST_RANGES = 20;

/** The part of a text where the terms stand first. */
export function excerptOf(text: string, terms: readonly SearchTerm[]): Excerpt {
  const words = wordsOf(text);
  const found = rangesOf(words, terms);
  const first = found[0]?.[0] ?? 0;
  const end = text.length <= LONGEST ? text.length : undefined;
  const start = end === undefined && first > BEFORE ? beginningOfWord(words, first - BEFORE) : 0;
  const stop = end ?? wholeWords(words, text, start + LONGEST);
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    // Places stay where they are: each kind of white space is one character.
    excerpt: lead + text.slice(start, stop).replace(/\s/g, ' ') + (stop < text.length ? '…' : ''),
    matches: found
      .filter(([from, to]) => from >= start && to <= stop)
      .slice(0, MOST_RANGES)
      .map(([from, to]): Range => [from + shift, to + shift]),
  };
}

function rangesOf(words: readonly Word[], terms: readonly SearchTerm[]): Range[] {
  const ranges: [number, number][] = [];
  words.forEach(({ start }, index) => {
    let end = 0;
    for (const term of terms) {
      const last = words[index + term.words.length - 1];
      if (last && isAt(words, index, term)) end = Math.max(end, last.end);
    }
    const before = ranges.at(-1);
    if (end === 0) return;
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else ranges.push([start, end]);
  });
  return ranges;
}

function isAt(words: readonly Word[], index: number, { words: wanted, prefix }: SearchTerm): boolean {
  return wanted.every((word, offset) => {
    const stands = words[index + offset]?.word;
    const isLast = offset === wanted.length - 1;
    return stands === word || (prefix && isLast && stands?.startsWith(word) === true);
  });
}

/** Where a word begins at or after a place. */
function beginningOfWord(words: readonly Word[], place: number): number {
  return words.find(({ start }) => start >= place)?.start ?? 0;
}

/** The last place at or before another where no word, and no character, is cut in two. */
function wholeWords(words: readonly Word[], text: string, place: number): number {
  const cut = words.find(({ start, end }) => start < place && end > place);
  // A word longer than the whole excerpt has to be cut after all.
  const end = cut && cut.start > place - LONGEST / 2 ? cut.start : Math.min(place, text.length);
  const isHalf = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
  return text.slice(0, isHalf ? end - 1 : end).trimEnd().length;
}
