import { primaryLanguage } from '@deskbell/core';
import type { MatchReader } from '../search/find-conversations.ts';
import { wordsOf } from '../search/text/words-of.ts';
import { editDistance } from './edit-distance.ts';
import { gramsOf, isCorrectable } from './grams.ts';
import { languageOfSpace } from './space.ts';
import type { Stemmer } from './stems/light-stemmer.ts';
import { stemmerOf } from './stems/stemmer-of.ts';

/** A word that was asked for, as documents of one space may have it. */
export interface QueryTerm {
  /** Which of the words. */
  readonly term: number;
  readonly space: string;
  readonly stem: string;
  /** How well it fits what was typed: up to 100. */
  readonly quality: number;
  /** How many documents have it. */
  readonly documents: number;
}

/** More words than this narrow nothing down any further. */
const MOST_WORDS = 12;
/** So many letters must be there before it is asked what begins with them. */
const PREFIX_LETTERS = 2;
const PREFIX_READ = 300;
const PREFIX_USED = 40;
const CANDIDATES = 60;
const CORRECTIONS = 6;
const LONGEST_ENDING = 3;

const QUALITY = { exact: 100, nearPrefix: 75, prefix: 50, oneMistake: 65, twoMistakes: 35 } as const;
/** A language that was not asked for helps out. */
const FALLBACK_SHARE = 0.5;

export interface Asked {
  readonly words: readonly string[];
  /** The last word may go on: somebody is still typing. */
  readonly isOpen: boolean;
}

export function askedFor(text: string): Asked {
  const words = wordsOf(text);
  const last = words.at(-1);
  const isOpen = last !== undefined && last.end >= text.length && !last.single;
  return { words: [...new Set(words.map(({ word }) => word))].slice(0, MOST_WORDS), isOpen };
}

/** Every form, beginning and likely correction of the words in these spaces. */
export async function queryTerms(
  db: MatchReader,
  { words, isOpen }: Asked,
  spaces: readonly string[],
  languages: readonly string[],
): Promise<readonly QueryTerm[]> {
  const found: Omit<QueryTerm, 'documents'>[] = [];
  const add = (term: number, space: string, stem: string, quality: number) => {
    const language = primaryLanguage(languageOfSpace(space));
    const isWanted = languages.length === 0 || languages.some((tag) => primaryLanguage(tag) === language);
    const share = isWanted ? 1 : FALLBACK_SHARE;
    found.push({ term, space, stem, quality: quality * share });
  };
  const stemmers = new Map<string, Stemmer>();
  for (const space of spaces) {
    const stem = await stemmerOf(languageOfSpace(space));
    stemmers.set(space, stem);
    words.forEach((word, term) => add(term, space, stem(word), QUALITY.exact));
    const last = words.at(-1);
    if (!isOpen || last === undefined || last.length < PREFIX_LETTERS) continue;
    const range = { space, from: last, to: `${last}\u{10ffff}`, limit: PREFIX_READ };
    const longer = (await db.all('articleWordsFrom', range)).toSorted(
      (one, other) => one.word.length - other.word.length || (one.word < other.word ? -1 : 1),
    );
    for (const { word, stem: longerStem } of longer.slice(0, PREFIX_USED)) {
      const isNear = word.length - last.length <= 3;
      add(words.length - 1, space, longerStem, isNear ? QUALITY.nearPrefix : QUALITY.prefix);
    }
  }
  let counts = await countsOf(db, found);
  const isKnown = new Set(found.filter((one) => counts.get(keyOf(one))).map(({ term }) => term));
  const mistyped = words.flatMap((word, term) =>
    isKnown.has(term) || !isCorrectable(word) ? [] : [{ word, term }],
  );
  if (mistyped.length > 0) {
    for (const { word, term } of mistyped) {
      for (const space of spaces) {
        for (const [stem, quality] of await corrections(db, space, word)) add(term, space, stem, quality);
      }
    }
    counts = await countsOf(db, found);
  }
  return best(found).flatMap(({ term, space, stem, quality }) => {
    const documents = counts.get(keyOf({ space, stem })) ?? 0;
    return documents === 0 ? [] : [{ term, space, stem, quality, documents }];
  });
}

async function corrections(
  db: MatchReader,
  space: string,
  word: string,
): Promise<readonly (readonly [stem: string, quality: number])[]> {
  const most = word.length < 8 ? 1 : 2;
  const candidates = await db.all('articleWordsLike', {
    space,
    grams: JSON.stringify(gramsOf(word)),
    least: word.length - most,
    // What is mistyped may be the beginning that all forms share.
    most: word.length + most + LONGEST_ENDING,
    limit: CANDIDATES,
  });
  const near = candidates.flatMap(({ word: candidate, stem }) => {
    const distance = Math.min(editDistance(word, candidate, most), editDistance(word, stem, most));
    if (distance > most) return [];
    // The first letter is seldom the wrong one.
    const quality =
      (distance === 1 ? QUALITY.oneMistake : QUALITY.twoMistakes) - (candidate[0] === word[0] ? 0 : 15);
    return [{ stem, quality, candidate }];
  });
  return near
    .toSorted((one, other) => other.quality - one.quality || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, CORRECTIONS)
    .map(({ stem, quality }) => [stem, quality] as const);
}

type Place = Pick<QueryTerm, 'space' | 'stem'>;

function keyOf({ space, stem }: Place): string {
  return `${space} ${stem}`;
}

async function countsOf(db: MatchReader, places: readonly Place[]): Promise<ReadonlyMap<string, number>> {
  const unique = new Map(places.map((place) => [keyOf(place), [place.space, place.stem]]));
  const rows = await db.all('countArticlePostings', { rows: JSON.stringify([...unique.values()]) });
  return new Map(rows.map((row) => [keyOf(row), row.documents]));
}

/** Of each word and stem the best quality. */
function best<Term extends Omit<QueryTerm, 'documents'>>(terms: readonly Term[]): readonly Term[] {
  const kept = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.term} ${keyOf(term)}`;
    const known = kept.get(key);
    if (!known || known.quality < term.quality) kept.set(key, term);
  }
  return [...kept.values()];
}
