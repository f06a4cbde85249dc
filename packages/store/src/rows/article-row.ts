import type {
  Article,
  ArticleRecord,
  ArticleTranslation,
  ArticleVersion,
  NewArticle,
  NewArticleVersion,
} from '@deskbell/core';
import type {
  ArticleTranslationsTable,
  ArticleVersionsTable,
  ArticlesTable,
} from '../schema/article-tables.ts';

export function newArticleRow(article: NewArticle): ArticlesTable {
  return articleRow({ ...article, updatedAt: article.createdAt, archivedAt: null, revision: 1 });
}

export function articleRow(article: Article): ArticlesTable {
  return {
    id: article.id,
    site_id: article.siteId,
    slug: article.slug,
    category_id: article.categoryId,
    internal: article.visibility === 'internal' ? 1 : 0,
    position: article.position,
    related: JSON.stringify(article.related),
    created_at: article.createdAt,
    updated_at: article.updatedAt,
    archived_at: article.archivedAt,
    revision: article.revision,
  };
}

export function articleFrom(row: ArticlesTable): Article {
  return {
    id: row.id,
    siteId: row.site_id,
    slug: row.slug,
    categoryId: row.category_id,
    visibility: row.internal ? 'internal' : 'public',
    position: row.position,
    related: JSON.parse(row.related) as string[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
    revision: row.revision,
  };
}

function translationFrom(row: ArticleTranslationsTable): ArticleTranslation {
  return {
    language: row.language,
    title: row.title,
    version: row.version,
    publishedVersion: row.published_version,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}

/** Articles with their translations, in the order of the articles. */
export function recordsFrom(
  articles: readonly ArticlesTable[],
  translations: readonly ArticleTranslationsTable[],
): ArticleRecord[] {
  const byArticle = Map.groupBy(translations, ({ article_id: id }) => id);
  return articles.map((row) => ({
    ...articleFrom(row),
    translations: (byArticle.get(row.id) ?? []).map(translationFrom),
  }));
}

export function versionRow(version: NewArticleVersion): ArticleVersionsTable {
  return {
    article_id: version.articleId,
    language: version.language,
    version: version.expectedVersion + 1,
    title: version.title,
    summary: version.summary,
    body: version.body,
    at: version.at,
    by_kind: version.by.kind,
    by_id: version.by.id,
    by_name: version.by.name,
  };
}

export function versionFrom(row: ArticleVersionsTable): ArticleVersion {
  return {
    articleId: row.article_id,
    language: row.language,
    version: row.version,
    title: row.title,
    summary: row.summary,
    body: row.body,
    at: row.at,
    by: { kind: row.by_kind, id: row.by_id, name: row.by_name },
  };
}
