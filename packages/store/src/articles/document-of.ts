import { plainText, type ArticleText } from '@deskbell/core';
import { wordsOf } from '../search/text/words-of.ts';
import { stemmerOf } from './stems/stemmer-of.ts';

/** A published text as the index keeps it. Sorted, so that two writes at once take their locks in one order. */
export interface ArticleDocument {
  readonly space: string;
  readonly postings: readonly (readonly [stem: string, impact: number])[];
  readonly words: readonly (readonly [word: string, stem: string])[];
}

/** How much a word counts where it stands, and how long texts there usually are. */
const FIELDS = [
  { field: 'title', weight: 6, usual: 6 },
  { field: 'summary', weight: 2, usual: 20 },
  { field: 'body', weight: 1, usual: 250 },
] as const;
/** Of BM25F (Robertson, Zaragoza and Taylor, 2004): how soon repetition says no more, and how much length counts. */
const SATURATION = 1.5;
const LENGTH_SHARE = 0.6;
/** Whole numbers from here on: engines add them alike. */
const LARGEST_IMPACT = 1_000;

export async function documentOf(
  space: string,
  language: string,
  text: ArticleText,
): Promise<ArticleDocument> {
  const stem = await stemmerOf(language);
  const weights = new Map<string, number>();
  const stems = new Map<string, string>();
  for (const { field, weight, usual } of FIELDS) {
    const words = wordsOf(field === 'body' ? plainText(text.body) : text[field]);
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * words.length) / usual;
    for (const { word } of words) {
      const known = stems.get(word) ?? stem(word);
      stems.set(word, known);
      weights.set(known, (weights.get(known) ?? 0) + weight / length);
    }
  }
  const postings = [...weights].map(([key, weight]) => {
    const impact = Math.round((LARGEST_IMPACT * weight) / (SATURATION + weight));
    return [key, Math.max(1, impact)] as const;
  });
  return { space, postings: sorted(postings), words: sorted([...stems]) };
}

function sorted<Row extends readonly [string, unknown]>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
