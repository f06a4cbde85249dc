import { type StrResult, configureLocalization } from '@lit/localize';
import { type ChosenLocale, type Locale, chooseLocale, locales, wantedLocales } from './locale.ts';

/** Texts of one language by id. `${0}`, `${1}` … inside a `str` stand for the values of the source text. */
export type Templates<Id extends string = string> = Readonly<Record<Id, string | StrResult>>;

/** Loads the texts of a language: those of the application together with those of `@deskbell/ui`. */
export type LocaleLoaders = Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ templates: Templates }>>>;

let present: ChosenLocale = { locale: 'en', tag: 'en' };
let next: ChosenLocale = present;
let apply: ((locale: Locale) => Promise<void>) | undefined;

/** Says where the texts are. Once per page; later calls change nothing, for the first application has set the stage. */
export function configureLocales(loaders: LocaleLoaders): void {
  if (apply) return;
  const { setLocale: load } = configureLocalization({
    sourceLocale: 'en',
    targetLocales: locales.filter((locale) => locale !== 'en'),
    loadLocale: async (locale) => {
      const texts = await loaders[locale as keyof LocaleLoaders]();
      // Before the elements are told to render again, so that dates and numbers change together with the words.
      present = next;
      return texts;
    },
  });
  apply = load;
}

/** Speaks the best of the wanted languages from now on; by default what page and browser ask for. */
export async function setLocale(wanted: readonly string[] = wantedLocales()): Promise<void> {
  const chosen = chooseLocale(wanted);
  next = chosen;
  // Nothing has to be loaded: the same words, or those of the source.
  if (chosen.locale === present.locale || chosen.locale === 'en') present = chosen;
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
