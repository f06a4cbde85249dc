import { currentLocale, type LocaleLoaders } from '@deskbell/ui';
import { widgetLocales } from './widget-locales.ts';

const laterLocales: LocaleLoaders = {
  pl: () => import('./locales/later-pl.ts'),
  cs: () => import('./locales/later-cs.ts'),
  ru: () => import('./locales/later-ru.ts'),
};

/** Adds the texts of what is loaded later to those of the present language. */
export async function loadLaterTexts(): Promise<void> {
  const { locale } = currentLocale();
  if (locale === 'en') return;
  const [present, later] = await Promise.all([widgetLocales[locale](), laterLocales[locale]()]);
  Object.assign(present.templates, later.templates);
}
