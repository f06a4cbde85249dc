import { configureLocales, currentLocale, type Locale, setLocale, wantedLocales } from '@deskbell/ui';

/** Where the texts of each language are: those of the shared elements and those of the console. */
export function configureConsoleLocales(): void {
  configureLocales({
    pl: async () => merge(await import('@deskbell/ui/locales/pl'), await import('./locales/pl.ts')),
    cs: async () => merge(await import('@deskbell/ui/locales/cs'), await import('./locales/cs.ts')),
    ru: async () => merge(await import('@deskbell/ui/locales/ru'), await import('./locales/ru.ts')),
  });
}

/** Speaks the chosen language from now on; with `null` the one that the browser prefers. */
export async function speak(language: string | null): Promise<void> {
  await setLocale(language === null ? navigator.languages : [language, ...wantedLocales()]);
  document.documentElement.lang = currentLocale().locale;
}

/** The names of the languages, each in itself. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  pl: 'Polski',
  cs: 'Čeština',
  ru: 'Русский',
};

interface Texts<T> {
  readonly templates: T;
}

function merge<A, B>(shared: Texts<A>, own: Texts<B>): Texts<A & B> {
  return { templates: { ...shared.templates, ...own.templates } };
}
