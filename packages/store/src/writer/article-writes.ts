import type { ArticleDocument } from '../articles/document-of.ts';
import type {
  ArticleCategoriesTable,
  ArticleFeedbackTable,
  ArticleVersionsTable,
  ArticlesTable,
} from '../schema/article-tables.ts';
import { indexTranslation } from './article-index-writes.ts';
import { all, get, run, type Steps } from './steps.ts';

/** What the index is to say of one translation, and the published version from which that was made. */
export interface PreparedTranslation {
  readonly language: string;
  readonly publishedVersion: number | null;
  readonly document: ArticleDocument | null;
}

/** `stale`: something was changed while the write was prepared; prepare it again. */
type Changed = 'changed' | 'slugTaken' | 'stale';

export interface ArticleIndexing {
  readonly siteId: string;
  readonly articleId: string;
  /** The revision from which it was prepared. */
  readonly revision: number;
  readonly translations: readonly PreparedTranslation[];
}

export const articleWrites = {
  *createArticle(row: ArticlesTable): Steps<boolean> {
    return (yield* run('insertArticle', row)) > 0;
  },

  /** `indexing`: where readers or their number change, every translation that is published. */
  *changeArticle({ row, indexing }: { row: ArticlesTable; indexing: ArticleIndexing }): Steps<Changed> {
    if (!(yield* isFresh(indexing))) return 'stale';
    const namesake = yield* get('findArticleBySlug', { siteId: row.site_id, slug: row.slug });
    if (namesake && namesake.id !== row.id) return 'slugTaken';
    yield* run('updateArticle', row);
    yield* indexAll(indexing);
    return 'changed';
  },

  *indexArticle(indexing: ArticleIndexing): Steps<'changed' | 'stale'> {
    if (!(yield* isFresh(indexing))) return 'stale';
    yield* indexAll(indexing);
    return 'changed';
  },

  /** The version there is, when the text is the same; `undefined` when it is not the one that was expected. */
  *saveArticleVersion({
    siteId,
    row,
  }: {
    siteId: string;
    row: ArticleVersionsTable;
  }): Steps<ArticleVersionsTable | 'unknown' | { readonly stands: number }> {
    const { article_id: articleId, language } = row;
    if (!(yield* get('findArticle', { siteId, id: articleId }))) return 'unknown';
    const translation = yield* translationOf(articleId, language);
    const version = translation?.version ?? 0;
    const newest = yield* get('findArticleVersion', { articleId, language, version });
    const isSame = newest?.title === row.title && newest.summary === row.summary && newest.body === row.body;
    if (newest && isSame) return newest;
    if (version !== row.version - 1) return { stands: version };
    yield* run('insertArticleVersion', row);
    const place = { article_id: articleId, language, title: row.title, version: row.version };
    const published = { published_version: null, published_at: null };
    yield* run('putArticleTranslation', { ...place, ...published, updated_at: row.at });
    return row;
  },

  *publishArticle({
    siteId,
    articleId,
    language,
    version,
    at,
    revision,
    document,
  }: {
    siteId: string;
    articleId: string;
    language: string;
    version: number | null;
    at: number;
    revision: number;
    document: ArticleDocument | null;
  }): Steps<'changed' | 'stale'> {
    if ((yield* get('findArticle', { siteId, id: articleId }))?.revision !== revision) return 'stale';
    const translation = yield* translationOf(articleId, language);
    // Published again as it stands, it does not become newer.
    const isSame = translation?.published_version === version;
    if (!isSame) {
      const publishedAt = version === null ? null : at;
      yield* run('publishArticle', { articleId, language, version, publishedAt, at });
    }
    yield* indexTranslation({ articleId, language }, document);
    return 'changed';
  },

  *deleteArticle({ siteId, id }: { siteId: string; id: string }): Steps<boolean> {
    if (!(yield* get('findArticle', { siteId, id }))) return false;
    for (const { language } of yield* all('articleTranslations', { ids: JSON.stringify([id]) })) {
      yield* indexTranslation({ articleId: id, language }, null);
    }
    yield* run('deleteArticleFeedback', { id });
    yield* run('deleteArticleViews', { id });
    yield* run('deleteArticleVersions', { id });
    yield* run('deleteArticleTranslations', { id });
    return (yield* run('deleteArticle', { id })) > 0;
  },

  /** Saved, or the version that stands, or the categories that still have articles. */
  *saveArticleCategories({
    row,
    ids,
  }: {
    row: ArticleCategoriesTable;
    ids: readonly string[];
  }): Steps<{ readonly saved: boolean; readonly stands: number; readonly used: readonly string[] }> {
    const stands = (yield* get('articleCategories', { siteId: row.site_id }))?.version ?? 0;
    const rows = yield* all('usedArticleCategories', { siteId: row.site_id });
    const used = rows.flatMap(({ category_id: id }) => (id === null || ids.includes(id) ? [] : [id]));
    const saved = stands === row.version - 1 && used.length === 0;
    if (saved) yield* run('putArticleCategories', row);
    return { saved, stands, used };
  },

  *giveArticleFeedback({ siteId, row }: { siteId: string; row: ArticleFeedbackTable }): Steps<boolean> {
    const article = yield* get('findArticle', { siteId, id: row.article_id });
    if (!article || article.archived_at !== null) return false;
    const translation = yield* translationOf(row.article_id, row.language);
    if (!translation || translation.published_version === null) return false;
    return (yield* run('putArticleFeedback', row)) > 0;
  },

  *deleteArticleFeedback(input: { siteId: string; at: number }): Steps<number> {
    return yield* run('deleteArticleFeedbackBefore', input);
  },

  *countArticles({ siteId, views, searches }: Record<'siteId' | 'views' | 'searches', string>): Steps<void> {
    yield* run('addArticleViews', { siteId, rows: views });
    yield* run('addArticleSearches', { siteId, rows: searches });
  },
} as const;

function* translationOf(articleId: string, language: string) {
  const translations = yield* all('articleTranslations', { ids: JSON.stringify([articleId]) });
  return translations.find((other) => other.language === language);
}

function* isFresh({ siteId, articleId, revision, translations }: ArticleIndexing): Steps<boolean> {
  if ((yield* get('findArticle', { siteId, id: articleId }))?.revision !== revision) return false;
  const rows = yield* all('articleTranslations', { ids: JSON.stringify([articleId]) });
  return rows.every(({ language, published_version: published }) => {
    const prepared = translations.find((other) => other.language === language);
    return prepared ? prepared.publishedVersion === published : published === null;
  });
}

function* indexAll({ articleId, translations }: ArticleIndexing): Steps<void> {
  for (const { language, document } of translations) {
    yield* indexTranslation({ articleId, language }, document);
  }
}
