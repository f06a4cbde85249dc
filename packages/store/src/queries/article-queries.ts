import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type {
  ArticleCategoriesTable,
  ArticleTranslationsTable,
  ArticleVersionsTable,
  ArticlesTable,
} from '../schema/article-tables.ts';

export const articleQueries = (db: Builder, dialect: Dialect) => {
  const articles = db.selectFrom('articles').selectAll();
  return {
    insertArticle: query<ArticlesTable>()((p) =>
      db
        .insertInto('articles')
        .values({
          id: p.id,
          site_id: p.site_id,
          slug: p.slug,
          category_id: p.category_id,
          internal: p.internal,
          position: p.position,
          related: p.related,
          created_at: p.created_at,
          updated_at: p.updated_at,
          archived_at: p.archived_at,
          revision: p.revision,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    updateArticle: query<Omit<ArticlesTable, 'site_id' | 'created_at'>>()((p) =>
      db
        .updateTable('articles')
        .set({
          slug: p.slug,
          category_id: p.category_id,
          internal: p.internal,
          position: p.position,
          related: p.related,
          updated_at: p.updated_at,
          archived_at: p.archived_at,
          revision: p.revision,
        })
        .where('id', '=', p.id),
    ),
    findArticle: query<{ siteId: string; id: string }>()((p) =>
      articles.where('id', '=', p.id).where('site_id', '=', p.siteId),
    ),
    findArticleBySlug: query<{ siteId: string; slug: string }>()((p) =>
      articles.where('site_id', '=', p.siteId).where('slug', '=', p.slug),
    ),
    findArticles: query<{ ids: string }>()((p) => articles.where(dialect.isOneOf('id', p.ids))),
    articlesAfter: query<{ siteId: string; slug: string; limit: number }>()((p) =>
      articles.where('site_id', '=', p.siteId).where('slug', '>', p.slug).orderBy('slug').limit(p.limit),
    ),
    articleTranslations: query<{ ids: string }>()((p) =>
      db
        .selectFrom('article_translations')
        .selectAll()
        .where(dialect.isOneOf('article_id', p.ids))
        .orderBy('article_id')
        .orderBy('language'),
    ),
    putArticleTranslation: query<ArticleTranslationsTable>()((p) => {
      const changing = { title: p.title, version: p.version, updated_at: p.updated_at };
      return db
        .insertInto('article_translations')
        .values({
          article_id: p.article_id,
          language: p.language,
          published_version: p.published_version,
          published_at: p.published_at,
          ...changing,
        })
        .onConflict((conflict) => conflict.columns(['article_id', 'language']).doUpdateSet(changing));
    }),
    publishArticle: query<{
      articleId: string;
      language: string;
      version: number | null;
      publishedAt: number | null;
      at: number;
    }>()((p) =>
      db
        .updateTable('article_translations')
        .set({ published_version: p.version, published_at: p.publishedAt, updated_at: p.at })
        .where('article_id', '=', p.articleId)
        .where('language', '=', p.language),
    ),
    insertArticleVersion: query<ArticleVersionsTable>()((p) =>
      db.insertInto('article_versions').values({
        article_id: p.article_id,
        language: p.language,
        version: p.version,
        title: p.title,
        summary: p.summary,
        body: p.body,
        at: p.at,
        by_kind: p.by_kind,
        by_id: p.by_id,
        by_name: p.by_name,
      }),
    ),
    findArticleVersion: query<{ articleId: string; language: string; version: number }>()((p) =>
      db
        .selectFrom('article_versions')
        .selectAll()
        .where('article_id', '=', p.articleId)
        .where('language', '=', p.language)
        .where('version', '=', p.version),
    ),
    articleHistory: query<{ articleId: string; language: string; before: number; limit: number }>()((p) =>
      db
        .selectFrom('article_versions')
        .selectAll()
        .where('article_id', '=', p.articleId)
        .where('language', '=', p.language)
        .where('version', '<', p.before)
        .orderBy('version', 'desc')
        .limit(p.limit),
    ),
    /** Titles and summaries of what is published of some articles. */
    publishedCards: query<{ ids: string }>()((p) =>
      db
        .selectFrom('article_translations as t')
        .innerJoin('article_versions as v', (join) =>
          join
            .onRef('v.article_id', '=', 't.article_id')
            .onRef('v.language', '=', 't.language')
            .onRef('v.version', '=', 't.published_version'),
        )
        .select(['t.article_id', 't.language', 't.published_at', 'v.version', 'v.title', 'v.summary'])
        .where(dialect.isOneOf('t.article_id', p.ids))
        .orderBy('t.article_id')
        .orderBy('t.language'),
    ),
    articleCategories: query<{ siteId: string }>()((p) =>
      db.selectFrom('article_categories').selectAll().where('site_id', '=', p.siteId),
    ),
    putArticleCategories: query<ArticleCategoriesTable>()((p) =>
      db
        .insertInto('article_categories')
        .values({ site_id: p.site_id, version: p.version, document: p.document })
        .onConflict((conflict) =>
          conflict.column('site_id').doUpdateSet({ version: p.version, document: p.document }),
        ),
    ),
    usedArticleCategories: query<{ siteId: string }>()((p) =>
      db
        .selectFrom('articles')
        .select('category_id')
        .distinct()
        .where('site_id', '=', p.siteId)
        .where('category_id', 'is not', null),
    ),
    deleteArticle: query<{ id: string }>()((p) => db.deleteFrom('articles').where('id', '=', p.id)),
    deleteArticleTranslations: query<{ id: string }>()((p) =>
      db.deleteFrom('article_translations').where('article_id', '=', p.id),
    ),
    deleteArticleVersions: query<{ id: string }>()((p) =>
      db.deleteFrom('article_versions').where('article_id', '=', p.id),
    ),
    deleteArticleFeedback: query<{ id: string }>()((p) =>
      db.deleteFrom('article_feedback').where('article_id', '=', p.id),
    ),
    deleteArticleViews: query<{ id: string }>()((p) =>
      db.deleteFrom('article_views').where('article_id', '=', p.id),
    ),
  };
};
