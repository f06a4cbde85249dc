import type { ArticleText } from '@deskbell/core';
import type { Reader } from '../stores/reader.ts';
import type { ArticlesTable } from '../schema/article-tables.ts';
import type { ArticleIndexing, PreparedTranslation } from '../writer/article-writes.ts';
import { documentOf, type ArticleDocument } from './document-of.ts';
import { spaceOf } from './space.ts';

/** How the index is to have a text of the article; `null` for one that nobody finds. Made outside of the write: it takes a while. */
export async function documentFor(
  row: ArticlesTable,
  language: string,
  text: ArticleText | null,
): Promise<ArticleDocument | null> {
  if (!text || row.archived_at !== null) return null;
  return documentOf(spaceOf(row.site_id, language, row.internal === 1), language, text);
}

/** The same for every translation, as they are published now and as the article is to be. */
export async function prepareArticle(
  db: Reader,
  row: ArticlesTable,
  revision: number,
): Promise<ArticleIndexing> {
  const { id: articleId, site_id: siteId } = row;
  const translations: PreparedTranslation[] = [];
  for (const translation of await db.all('articleTranslations', { ids: JSON.stringify([articleId]) })) {
    const { language, published_version: publishedVersion } = translation;
    const text =
      publishedVersion === null
        ? undefined
        : await db.get('findArticleVersion', { articleId, language, version: publishedVersion });
    const document = await documentFor(row, language, text ?? null);
    translations.push({ language, publishedVersion, document });
  }
  return { siteId, articleId, revision, translations };
}
