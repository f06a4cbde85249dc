import { primaryLanguage } from './primary-language.ts';

/** The text in the reader's language, or else in the site's first; `null` when there is none. */
export function localized(texts: Readonly<Record<string, string>>, locale: string | null): string | null {
  const all = Object.entries(texts);
  const wanted = locale?.toLowerCase();
  const language = locale === null ? undefined : primaryLanguage(locale);
  const found =
    all.find(([tag]) => tag.toLowerCase() === wanted) ??
    all.find(([tag]) => tag.toLowerCase() === language) ??
    all.find(([tag]) => primaryLanguage(tag) === language) ??
    all[0];
  return found?.[1] ?? null;
}
