import type { Stemmer } from './light-stemmer.ts';

const same: Stemmer = (word) => word;

/** Loaded when a language is met for the first time: no installation has them all. */
const LOADERS: Readonly<Record<string, () => Promise<Stemmer>>> = {
  pl: async () => (await import('./polish.ts')).polish,
  cs: async () => (await import('./czech.ts')).czech,
  sk: async () => (await import('./czech.ts')).czech,
  ru: async () => (await import('./russian.ts')).russian,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
};

const loaded = new Map<string, Promise<Stemmer>>();

/** For a language with or without region. Words of languages that nobody has taught us stay as they are. */
export function stemmerOf(language: string): Promise<Stemmer> {
  const primary = language.split('-', 1)[0] ?? language;
  let stemmer = loaded.get(primary);
  if (!stemmer) {
    stemmer = LOADERS[primary]?.() ?? Promise.resolve(same);
    loaded.set(primary, stemmer);
  }
  return stemmer;
}
