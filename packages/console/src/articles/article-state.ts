import { articleDeskText } from '../localization/text/article-desk-text.ts';

/** How an article stands in a language, in words. */
export function articleStateWords(translation: {
  readonly version: number;
  readonly publishedVersion: number | null;
}): string {
  if (translation.publishedVersion === null) return articleDeskText.articleDraft();
  return translation.publishedVersion === translation.version
    ? articleDeskText.articlePublished()
    : articleDeskText.articleChanged();
}
