import type { Locale, LocaleLoaders, LocaleTexts } from '@deskbell/ui';

interface WidgetTexts extends LocaleTexts {
  /** The texts of what is loaded later. */
  later(): Promise<LocaleTexts>;
}

/** Each language is a file of its own, loaded when somebody reads it. */
export const widgetLocales: LocaleLoaders<Exclude<Locale, 'en'>, WidgetTexts> = {
  pl: () => import('./locales/pl.ts'),
  cs: () => import('./locales/cs.ts'),
  ru: () => import('./locales/ru.ts'),
  uk: () => import('./locales/uk.ts'),
  de: () => import('./locales/de.ts'),
  es: () => import('./locales/es.ts'),
  fr: () => import('./locales/fr.ts'),
  it: () => import('./locales/it.ts'),
  'pt-BR': () => import('./locales/pt-BR.ts'),
  tr: () => import('./locales/tr.ts'),
  ar: () => import('./locales/ar.ts'),
};
