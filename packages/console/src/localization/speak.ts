import { configureLocales, currentLocale, type LocaleLoaders, setLocale, wantedLocales } from '@deskbell/ui';

/** The languages of the console, each by its own name. */
export const languageNames = {
  en: 'English',
  pl: 'Polski',
  cs: 'Čeština',
  ru: 'Русский',
} as const;

type Language = keyof typeof languageNames;

/** Where the texts of each language are: those of the shared elements and those of the console. */
export function configureConsoleLocales(): void {
  const loaders: LocaleLoaders<Exclude<Language, 'en'>> = {
    pl: () =>
      merge(
        import('@deskbell/ui/locales/pl'),
        import('./locales/pl.ts'),
        import('@awesome.me/webawesome/dist/translations/pl.js'),
      ),
    cs: () =>
      merge(
        import('@deskbell/ui/locales/cs'),
        import('./locales/cs.ts'),
        import('@awesome.me/webawesome/dist/translations/cs.js'),
      ),
    ru: () =>
      merge(
        import('@deskbell/ui/locales/ru'),
        import('./locales/ru.ts'),
        import('@awesome.me/webawesome/dist/translations/ru.js'),
      ),
  };
  configureLocales(loaders);
}

/** Speaks the chosen language from now on; with `null` the one that the browser prefers. */
export async function speak(language: string | null): Promise<void> {
  await setLocale(language === null ? navigator.languages : [language, ...wantedLocales()]);
  document.documentElement.lang = currentLocale().locale;
}

interface Texts<T> {
  readonly templates: T;
}

/** One set of texts for the page. Web Awesome's own ("Close", "Show password") register themselves when they are loaded. */
async function merge<A, B>(
  shared: Promise<Texts<A>>,
  own: Promise<Texts<B>>,
  components: Promise<unknown>,
): Promise<Texts<A & B>> {
  const [{ templates: first }, { templates: second }] = await Promise.all([shared, own, components]);
  return { templates: { ...first, ...second } };
}
