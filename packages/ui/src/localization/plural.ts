import { currentLocale } from './localization.ts';

/** Which form of a word goes with the count, in the present language. */
export function pluralCategory(count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules(currentLocale().locale).select(count);
}
