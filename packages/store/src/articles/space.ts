import type { ArticleAudience } from '@deskbell/core';

/**
 * One language of one site, for one audience. Words, counts and documents are kept apart by it, so that not even a corrected
 * typing mistake tells a visitor a word of what is internal.
 */
export function spaceOf(siteId: string, language: string, isInternal: boolean): string {
  return `${siteId}/${language}/${isInternal ? 'i' : 'p'}`;
}

/** The spaces in which somebody searches. */
export function spacesOf(siteId: string, languages: readonly string[], audience: ArticleAudience): string[] {
  return languages.flatMap((language) => [
    spaceOf(siteId, language, false),
    ...(audience === 'all' ? [spaceOf(siteId, language, true)] : []),
  ]);
}

/** Every space of the site begins so. */
export function languageOfSpace(space: string): string {
  return space.split('/')[1] ?? '';
}
