/** Brings the forms of a word together: the same short word for all of them. It gets folded words. */
export type Stemmer = (word: string) => string;

type Rewriting = readonly [RegExp, string];

export interface LightStemming {
  /** Changes before endings are cut, the first that fits. */
  readonly before?: readonly Rewriting[];
  /** The longest that fits is cut. */
  readonly endings: readonly string[];
  /** Changes of what is left, each that fits. */
  readonly after?: readonly Rewriting[];
}

/** What is left of a word has so many letters at least. */
const LEAST = 3;

/**
 * A light stemmer: cuts inflection and little more, in the manner of Dolamic and Savoy ("Indexing and stemming approaches for the
 * Czech language", 2009; Savoy's for Russian). On folded words, because half of all searches are typed without accents.
 */
export function lightStemmer({ before = [], endings, after = [] }: LightStemming): Stemmer {
  const known = new Set(endings);
  const longest = Math.max(...endings.map(({ length }) => length));
  const cut = (word: string): string => {
    for (let length = Math.min(longest, word.length - LEAST); length > 0; length -= 1) {
      if (known.has(word.slice(-length))) return word.slice(0, -length);
    }
    return word;
  };
  return (word) => {
    if (word.length <= LEAST) return word;
    const change = before.find(([pattern]) => pattern.test(word));
    const changed = change ? word.replace(...change) : word;
    return after.reduce((stem, rewriting) => stem.replace(...rewriting), cut(changed));
  };
}
