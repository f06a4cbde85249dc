import { type StrResult, configureLocalization } from '@lit/localize';
import { type ChosenLocale, chooseLocale, wantedLocales } from './locale.ts';
import type { Locale } from './plural-categories.ts';

/** Texts of one language by id. `${0}`, `${1}` … inside a `str` stand for the values of the source text. */
export type Templates<Id extends string = string> = Readonly<Record<Id, string | StrResult>>;

export interface LocaleTexts {
  readonly templates: Templates;
}

/** Loads the texts of a language: those of the application together with those of `@deskbell/ui`. */
export type LocaleLoaders<
  Language extends string = Exclude<Locale, 'en'>,
  Texts extends LocaleTexts = LocaleTexts,
> = Readonly<Record<Language, () => Promise<Texts>>>;

type Amend = (templates: Record<string, string | StrResult>, chosen: ChosenLocale) => void;

let present: ChosenLocale = { locale: 'en', tag: 'en' };
let next: ChosenLocale = present;
let spoken: readonly Locale[] = ['en'];
let apply: ((locale: Locale) => Promise<void>) | undefined;
// English stands in the source; here is what is said otherwise.
let texts: LocaleTexts = { templates: {} };
const english = texts;
let amend: Amend | undefined;

/**
 * Says which languages there are besides English, and where their texts are. Once per page; later calls change nothing, for
 * the first application has set the stage.
 */
export function configureLocales(loaders: Partial<LocaleLoaders>): void {
  if (apply) return;
  spoken = ['en', ...(Object.keys(loaders) as (keyof LocaleLoaders)[])];
  ({ setLocale: apply } = configureLocalization({
    // English is loaded like any other language, so that it can be amended like any other.
    sourceLocale: '',
    targetLocales: spoken,
    loadLocale: async (locale) => {
      const loaded = (await loaders[locale as keyof LocaleLoaders]?.()) ?? english;
      // Before the elements are told to render again, so that dates and numbers change together with the words.
      present = next;
      texts = loaded;
      addTexts({});
      return loaded;
    },
  }));
}

/** Speaks the best of the wanted languages from now on; by default what page and browser ask for. */
export async function setLocale(wanted: readonly string[] = wantedLocales()): Promise<void> {
  const chosen = chooseLocale(wanted, spoken);
  next = chosen;
  // Nothing has to be loaded: the same words.
  if (chosen.locale === present.locale) present = chosen;
  try {
    await apply?.(chosen.locale);
    present = chosen;
  } catch {
    // The texts could not be loaded (no network): the old language stays, which is better than none.
  }
}

/** The language of the texts now, and the tag for dates and numbers. */
export function currentLocale(): ChosenLocale {
  return present;
}

/** Which way the texts run now. */
export function textDirection(): 'ltr' | 'rtl' {
  return present.locale === 'ar' ? 'rtl' : 'ltr';
}

/** Adds texts of the present language to those that are there. */
export function addTexts(more: Templates): void {
  Object.assign(texts.templates, more);
  amend?.(texts.templates, present);
}

/** Changes texts, now and whenever texts are loaded: `change` is given all that are there. Call it before there is much to see. */
export function amendTexts(change: Amend): void {
  amend = change;
  addTexts({});
}
