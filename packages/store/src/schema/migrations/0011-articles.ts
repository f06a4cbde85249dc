import { sql, type SchemaModule } from 'kysely';
import type { Engine } from '../../query/dialect.ts';
import type { Migration } from '../migration.ts';

export const articles: Migration = {
  name: 'articles',
  up: (schema, _, engine) => [...texts(schema), ...index(schema, engine), ...figures(schema)],
};

function texts(schema: SchemaModule) {
  return [
    schema
      .createTable('articles')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('category_id', 'text')
      .addColumn('internal', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('related', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addColumn('archived_at', 'bigint')
      .addColumn('revision', 'integer', (column) => column.notNull()),
    schema.createIndex('articles_slug').unique().on('articles').columns(['site_id', 'slug']),
    schema
      .createTable('article_translations')
      .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('published_version', 'integer')
      .addColumn('published_at', 'bigint')
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_translations_key', ['article_id', 'language']),
    schema
      .createTable('article_versions')
      .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by_kind', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text')
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'language', 'version']),
    // One document: their order and nesting change together.
    schema
      .createTable('article_categories')
      .addColumn('site_id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull()),
  ];
}

/*
 * What can be found: every published translation is a document. The same plain tables in both engines, so that both find the same
 * in the same order. A space is one language of one site for one audience: who may not read a document never meets its words.
 */
function index(schema: SchemaModule, engine: Engine) {
  // Where the key is nearly the whole row, SQLite need not keep both.
  const compact = engine === 'sqlite' ? sql`without rowid` : sql``;
  return [
    schema
      .createTable('article_documents')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('space', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      // The stems it was filed under, to take it out again.
      .addColumn('stems', 'text', (column) => column.notNull()),
    schema
      .createIndex('article_documents_translation')
      .unique()
      .on('article_documents')
      .columns(['article_id', 'language']),
    schema.createIndex('article_documents_space').on('article_documents').columns(['space']),
    schema
      .createTable('article_postings')
      .addColumn('space', 'text', (column) => column.notNull())
      .addColumn('stem', 'text', (column) => column.notNull())
      .addColumn('document', 'integer', (column) => column.notNull())
      .addColumn('impact', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_postings_key', ['space', 'stem', 'document'])
      .modifyEnd(compact),
    schema
      .createTable('article_words')
      .addColumn('space', 'text', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('stem', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_words_key', ['space', 'word'])
      .modifyEnd(compact),
    schema.createIndex('article_words_stem').on('article_words').columns(['space', 'stem']),
    schema
      .createTable('article_grams')
      .addColumn('space', 'text', (column) => column.notNull())
      .addColumn('gram', 'text', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_grams_key', ['space', 'gram', 'word'])
      .modifyEnd(compact),
  ];
}

function figures(schema: SchemaModule) {
  return [
    schema
      .createTable('article_feedback')
      .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('helpful', 'integer', (column) => column.notNull())
      .addColumn('comment', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_feedback_key', ['article_id', 'voter']),
    schema.createIndex('article_feedback_at').on('article_feedback').columns(['article_id', 'at', 'voter']),
    schema
      .createTable('article_views')
      .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('views', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_views_key', ['article_id', 'day', 'language']),
    schema
      .createTable('article_searches')
      .addColumn('site_id', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('searches', 'integer', (column) => column.notNull())
      .addColumn('unanswered', 'integer', (column) => column.notNull())
      .addColumn('opened', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('article_searches_key', ['site_id', 'day', 'words', 'language']),
  ];
}
