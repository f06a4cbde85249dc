import type { ArticleCategory, PublishedArticleCard, Site } from '@deskbell/core';
import { helpAddress } from '../help-address.ts';
import { helpTexts, type HelpTexts } from './help-texts.ts';

/** What every page of one site in one language is made with. */
export interface HelpSite {
  readonly site: Site;
  readonly language: string;
  readonly texts: HelpTexts;
  /** Languages that have articles. */
  readonly languages: readonly string[];
  readonly categories: readonly ArticleCategory[];
  /** Every published article in the language that fits, by place and title. */
  readonly cards: readonly PublishedArticleCard[];
  readonly publicUrl: string;
}

export function helpSite(given: Omit<HelpSite, 'texts'>): HelpSite {
  return { ...given, texts: helpTexts(given.language) };
}

type InLanguage = Pick<HelpSite, 'site' | 'language'>;

export function homeAddress({ site, language }: InLanguage): string {
  return `/help/${site.id}/${language}`;
}

export function searchAddress(page: InLanguage): string {
  return `${homeAddress(page)}/search`;
}

export function categoryAddress(page: InLanguage, id: string): string {
  return `${homeAddress(page)}/topics/${id}`;
}

export function articleAddress({ site, language }: InLanguage, slug: string): string {
  return helpAddress(site.id, language, slug);
}

/** The category's name in the language of the page, or its first. */
export function nameOf(names: Readonly<Record<string, string>>, language: string): string {
  const primary = language.split('-', 1)[0] ?? language;
  return names[language] ?? names[primary] ?? Object.values(names)[0] ?? '';
}
