import { chooseLanguage, type PublishedArticleCard, type ReadQuery } from '@deskbell/core';
import type { Reader } from '../stores/reader.ts';
import { articleFrom } from '../rows/article-row.ts';
import type { ArticlesTable } from '../schema/article-tables.ts';

type Asked = Pick<ReadQuery, 'siteId' | 'languages' | 'audience'>;

/** Whether somebody may read the article, if it is published. */
export function isReadable(row: ArticlesTable, { siteId, audience }: Asked): boolean {
  return row.site_id === siteId && row.archived_at === null && (audience === 'all' || row.internal === 0);
}

/** Articles as readers see them, in the language that fits them best, in no particular order. */
export async function publishedOf(
  db: Reader,
  ids: readonly string[],
  asked: Asked,
): Promise<readonly PublishedArticleCard[]> {
  if (ids.length === 0) return [];
  return cardsOf(db, await db.all('findArticles', { ids: JSON.stringify(ids) }), asked);
}

export async function cardsOf(
  db: Reader,
  rows: readonly ArticlesTable[],
  asked: Asked,
): Promise<readonly PublishedArticleCard[]> {
  const readable = rows.filter((row) => isReadable(row, asked));
  if (readable.length === 0) return [];
  const texts = Map.groupBy(
    await db.all('publishedCards', { ids: JSON.stringify(readable.map(({ id }) => id)) }),
    ({ article_id: id }) => id,
  );
  return readable.flatMap((row) => {
    const translations = texts.get(row.id) ?? [];
    const languages = translations.map(({ language }) => language);
    const language = chooseLanguage(asked.languages, languages);
    const text = translations.find((other) => other.language === language);
    if (language === undefined || !text) return [];
    const { id, slug, categoryId, visibility } = articleFrom(row);
    const { title, summary, version, published_at: publishedAt } = text;
    const about = { id, slug, categoryId, visibility, language, languages };
    return [{ ...about, title, summary, version, publishedAt: publishedAt ?? 0 }];
  });
}
