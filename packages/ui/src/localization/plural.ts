import { currentLocale } from './localization.ts';

/** The categories of all our languages together. */
export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/** Which form of a word goes with the count, in the present language. */
export function pluralCategory(count: number): PluralCategory {
  return new Intl.PluralRules(currentLocale().locale).select(count) as PluralCategory;
}
