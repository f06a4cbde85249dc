import type { Engine } from '../query/dialect.ts';
import type { SearchTerm } from './text/search-terms.ts';

/** How words are handed to an engine, to be kept or looked for. They hold letters, digits, `_` and `-`, and nothing to escape. */
export interface WordsFormat {
  document(words: readonly string[]): string;
  query(terms: readonly SearchTerm[]): string;
}

/** Postgres counts places no further. */
const LAST_PLACE = 16_383;

export const wordsFormats: Readonly<Record<Engine, WordsFormat>> = {
  sqlite: {
    document: (words) => words.join(' '),
    query: (terms) =>
      terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND '),
  },
  postgres: {
    document: (words) => words.map((word, index) => `'${word}':${Math.min(index + 1, LAST_PLACE)}`).join(' '),
    query: (terms) =>
      terms
        .map(({ words, prefix }) => words.map((word) => `'${word}'`).join(' <-> ') + (prefix ? ':*' : ''))
        .join(' & '),
  },
};
