import type { ArticleEditor } from '@deskbell/core';

export interface ArticlesTable {
  id: string;
  site_id: string;
  slug: string;
  category_id: string | null;
  /** 1: agents only. */
  internal: number;
  position: number;
  /** JSON: an array of slugs. */
  related: string;
  created_at: number;
  updated_at: number;
  archived_at: number | null;
  revision: number;
}

export interface ArticleTranslationsTable {
  article_id: string;
  language: string;
  /** Of the newest version. */
  title: string;
  version: number;
  published_version: number | null;
  published_at: number | null;
  updated_at: number;
}

/** Rows are only ever added. */
export interface ArticleVersionsTable {
  article_id: string;
  language: string;
  version: number;
  title: string;
  summary: string;
  body: string;
  at: number;
  by_kind: ArticleEditor['kind'];
  by_id: string | null;
  by_name: string;
}

export interface ArticleCategoriesTable {
  site_id: string;
  version: number;
  /** JSON. */
  document: string;
}

export interface ArticleDocumentsTable {
  id: number;
  space: string;
  article_id: string;
  language: string;
  /** JSON: an array of stems. */
  stems: string;
}

export interface ArticlePostingsTable {
  space: string;
  stem: string;
  document: number;
  /** How much the document is about the stem: up to 1,000. */
  impact: number;
}

export interface ArticleWordsTable {
  space: string;
  word: string;
  stem: string;
}

export interface ArticleGramsTable {
  space: string;
  gram: string;
  word: string;
}

export interface ArticleFeedbackTable {
  article_id: string;
  voter: string;
  language: string;
  helpful: number;
  comment: string | null;
  at: number;
}

export interface ArticleViewsTable {
  article_id: string;
  language: string;
  day: number;
  views: number;
}

export interface ArticleSearchesTable {
  site_id: string;
  day: number;
  words: string;
  language: string;
  searches: number;
  unanswered: number;
  opened: number;
}

export interface ArticleTables {
  articles: ArticlesTable;
  article_translations: ArticleTranslationsTable;
  article_versions: ArticleVersionsTable;
  article_categories: ArticleCategoriesTable;
  article_documents: ArticleDocumentsTable;
  article_postings: ArticlePostingsTable;
  article_words: ArticleWordsTable;
  article_grams: ArticleGramsTable;
  article_feedback: ArticleFeedbackTable;
  article_views: ArticleViewsTable;
  article_searches: ArticleSearchesTable;
}
