import { ofDocument } from '../page/of-document.ts';
import type { Locale } from './plural-categories.ts';

export interface ChosenLocale<Language extends string = Locale> {
  readonly locale: Language;
  /** For dates and numbers: the reader's own variant of that language, such as `en-GB`. */
  readonly tag: string;
}

/** Picks the first wanted language (BCP 47 tags, best first) that is `spoken`; English when there is none. */
export function chooseLocale<Language extends string>(
  wanted: readonly string[],
  spoken: readonly Language[],
): ChosenLocale<Language | 'en'> {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    // Of Portuguese there is one variant, for all who read it.
    const locale = spoken.find((known) => known.slice(0, 2) === language);
    if (locale) return { locale, tag: canonical(tag) ?? locale };
  }
  return { locale: 'en', tag: 'en' };
}

/** What the page and the browser ask for: the page's `lang` comes first, for it is the language that the reader is reading. */
export function wantedLocales(): readonly string[] {
  return [ofDocument('documentElement').lang, ...navigator.languages].filter(Boolean);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
