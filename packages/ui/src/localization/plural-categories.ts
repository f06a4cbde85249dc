/** The forms that a counted word has, by language: what `Intl.PluralRules` tells apart. */
export interface PluralCategories {
  readonly en: 'one' | 'other';
  readonly pl: 'one' | 'few' | 'many' | 'other';
  readonly cs: 'one' | 'few' | 'many' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly uk: 'one' | 'few' | 'many' | 'other';
  readonly de: 'one' | 'other';
  readonly es: 'one' | 'many' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly it: 'one' | 'many' | 'other';
  readonly 'pt-BR': 'one' | 'many' | 'other';
  readonly tr: 'one' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** The languages that Deskbell speaks. English is the source; the others are loaded when they are needed. */
export type Locale = keyof PluralCategories;

/**
 * The ids of a set of texts in a language: `prefix` and key, and for a text that counts (`Plural`) one for each form that
 * the language has.
 */
export type TextId<Prefix extends string, Key extends string, Plural extends Key, Language extends Locale> =
  `${Prefix}.${Exclude<Key, Plural>}` | `${Prefix}.${Plural}.${PluralCategories[Language]}`;
