import type { LocaleLoaders } from '@deskbell/ui';

/** Each language is a file of its own, loaded when somebody reads it. */
export const widgetLocales: LocaleLoaders = {
  pl: () => import('./locales/pl.ts'),
  cs: () => import('./locales/cs.ts'),
  ru: () => import('./locales/ru.ts'),
};
