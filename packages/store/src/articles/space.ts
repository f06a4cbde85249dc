/**
 * One language of one site, for one audience. Words, counts and documents are kept apart by it, so that not even a corrected
 * typing mistake tells a visitor a word of what is internal.
 */
export function spaceOf(siteId: string, language: string, isInternal: boolean): string {
  return `${siteId}/${language}/${isInternal ? 'i' : 'p'}`;
}

/** Every space of the site begins so. */
export function languageOfSpace(space: string): string {
  return space.split('/')[1] ?? '';
}
