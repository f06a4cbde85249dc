import { foldText, type ArticlePage, type ArticleRecord, type ArticlesQuery } from '@deskbell/core';
import { recordsFrom } from '../rows/article-row.ts';
import type { Reader } from '../stores/reader.ts';
import { invalidCursor } from './invalid-cursor.ts';

/** Articles that are read at a time, to find those that fit. */
const AT_A_TIME = 200;
const SLUG = /^[a-z0-9-]{1,100}$/;

/** Articles for their authors, in the order of their slugs. */
export async function listArticles(db: Reader, query: ArticlesQuery): Promise<ArticlePage<ArticleRecord>> {
  const { siteId, cursor, limit } = query;
  if (cursor !== null && !SLUG.test(cursor)) throw invalidCursor('list articles');
  const items: ArticleRecord[] = [];
  let slug = cursor ?? '';
  for (;;) {
    const rows = await db.all('articlesAfter', { siteId, slug, limit: AT_A_TIME });
    const ids = JSON.stringify(rows.map(({ id }) => id));
    const records = recordsFrom(rows, rows.length === 0 ? [] : await db.all('articleTranslations', { ids }));
    for (const record of records) {
      if (!fits(record, query)) continue;
      if (items.length === limit) return { items, next: items.at(-1)?.slug ?? null };
      items.push(record);
    }
    const last = rows.at(-1);
    if (rows.length < AT_A_TIME || !last) return { items, next: null };
    slug = last.slug;
  }
}

function fits(
  article: ArticleRecord,
  { title, categoryId, visibility, state, language }: ArticlesQuery,
): boolean {
  if ((state === 'archived') !== (article.archivedAt !== null)) return false;
  if (categoryId !== undefined && article.categoryId !== categoryId) return false;
  if (visibility !== undefined && article.visibility !== visibility) return false;
  const translations = article.translations.filter(
    (one) => language === undefined || one.language === language,
  );
  if (language !== undefined && translations.length === 0) return false;
  if (state === 'published' && !translations.some((one) => one.publishedVersion !== null)) return false;
  if (state === 'draft' && translations.every((one) => one.publishedVersion === one.version)) {
    return article.translations.length === 0;
  }
  return title === undefined || translations.some((one) => hasWords(one.title, title));
}

function hasWords(title: string, wanted: string): boolean {
  const words = foldText(title).split(' ');
  return foldText(wanted)
    .split(' ')
    .every((word) => words.some((other) => other.startsWith(word)));
}
