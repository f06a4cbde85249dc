/** The languages that Deskbell speaks. English is the source; the others are loaded when they are needed. */
export const locales = ['en', 'pl', 'cs', 'ru'] as const;
export type Locale = (typeof locales)[number];

export interface ChosenLocale {
  readonly locale: Locale;
  /** For dates and numbers: the reader's own variant of that language, such as `en-GB`. */
  readonly tag: string;
}

/** Picks the first wanted language (BCP 47 tags, best first) that Deskbell speaks; English when there is none. */
export function chooseLocale(wanted: readonly string[]): ChosenLocale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const locale = locales.find((known) => known === language);
    if (locale) return { locale, tag: canonical(tag) ?? locale };
  }
  return { locale: 'en', tag: 'en' };
}

/** What the page and the browser ask for: the page's `lang` comes first, for it is the language that the reader is reading. */
export function wantedLocales(): readonly string[] {
  return [document.documentElement.lang, ...navigator.languages].filter(Boolean);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
