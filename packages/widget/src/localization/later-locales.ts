import { addTexts, currentLocale } from '@deskbell/ui';
import { widgetLocales } from './widget-locales.ts';

/** Adds the texts of what is loaded later to those of the present language. */
export async function loadLaterTexts(): Promise<void> {
  const { locale } = currentLocale();
  if (locale === 'en') return;
  const { later } = await widgetLocales[locale]();
  const { templates } = await later();
  // Meanwhile somebody may have chosen another language, which loads its own.
  if (currentLocale().locale === locale) addTexts(templates);
}
