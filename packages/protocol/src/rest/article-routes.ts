import { z } from 'zod';
import {
  article,
  articleCategory,
  articleCategoryId,
  articleHit,
  articleSlug,
  articleText,
  articleVersion,
  articleVisibility,
  type ArticleCardAnswer,
} from '../records/article.ts';
import { languageTag, storableText } from '../records/text.ts';
import { entryId, timestamp } from '../records/ids.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** A text of 100,000 characters, in JSON. */
const MAX_BYTES = 512 * 1024;

const place = {
  slug: articleSlug,
  categoryId: articleCategoryId.nullable(),
  visibility: articleVisibility,
  position: z.int().min(-1_000_000).max(1_000_000),
  related: z.array(articleSlug).max(20),
};

/** A new article; its texts follow, one for each language. */
const articleBody = z.strictObject({
  ...place,
  categoryId: place.categoryId.default(null),
  visibility: place.visibility.default('public'),
  position: place.position.default(0),
  related: place.related.default([]),
});

/** What is left out stays. `expectedRevision`: refused when another revision stands. */
const articleChangeBody = z
  .strictObject({ ...place, archived: z.boolean(), expectedRevision: z.int().min(1) })
  .partial();

const versionToPublish = z.int().min(1).nullable();

/** `expectedVersion`: the version it was made from, 0 for the first. `publish`: readers see it at once. */
const articleTextBody = articleText.extend({
  expectedVersion: z.int().min(0),
  publish: z.boolean().default(false),
});

/** What somebody is writing, to see it as its readers will. */
const articlePreviewBody = z.strictObject({ body: articleText.shape.body });

/** Several languages may be named, best first: `pl,en`. */
export const languagesQuery = z
  .string()
  .max(200)
  .transform((text) =>
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  )
  .pipe(z.array(languageTag).max(10));

export const articleSearchQuery = z.strictObject({
  q: storableText(500),
  languages: languagesQuery.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export const articleSearchAnswer = z.strictObject({ items: z.array(articleHit) });

export const articleCategoriesAnswer = z.strictObject({
  categories: z.array(articleCategory),
  version: z.int().min(0),
});

const feedback = z.strictObject({
  articleId: entryId,
  language: languageTag,
  helpful: z.boolean(),
  comment: z.string().nullable(),
  at: timestamp,
});

/** From the one day to the other, both included, in UTC. */
const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

const figures = z.strictObject({
  items: z.array(
    z.strictObject({
      articleId: entryId,
      views: z.int().min(0),
      helped: z.int().min(0),
      notHelped: z.int().min(0),
    }),
  ),
});

const searches = z.strictObject({
  items: z.array(
    z.strictObject({
      /** In small letters, without accents; nothing that names a person is among them. */
      words: z.string(),
      language: z.string(),
      searches: z.int().min(0),
      /** Of these: nothing was found. */
      unanswered: z.int().min(0),
      /** How often one of the results was opened. */
      opened: z.int().min(0),
    }),
  ),
});

const reading = {
  tag: 'articles',
  action: 'article:read',
  body: null,
  errors: ['unauthenticated', 'forbidden', 'not_found'],
} as const;
const writing = {
  tag: 'articles',
  action: 'article:write',
  errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
} as const;

export const articleRoutes = {
  /** Articles for their authors. */
  'GET /v1/sites/:siteId/articles': {
    ...reading,
    summary: 'Lists the articles of a site by slug, drafts included.',
    query: listQuery.extend({
      title: storableText(200).optional(),
      category: articleCategoryId.optional(),
      visibility: articleVisibility.optional(),
      state: z.enum(['draft', 'published', 'archived']).optional(),
      language: languageTag.optional(),
    }),
    answer: listAnswer(article),
  },
  /** Makes an article without texts. */
  'POST /v1/sites/:siteId/articles': {
    ...writing,
    summary: 'Makes an article; its texts are put after it.',
    body: articleBody,
    answer: article,
    status: 201,
  },
  /** What somebody is writing. */
  'POST /v1/sites/:siteId/articles/preview': {
    ...reading,
    summary: 'Makes the HTML of a text that is being written, as readers will get it. Stores nothing.',
    body: articlePreviewBody,
    maxBytes: MAX_BYTES,
    answer: z.strictObject({ html: z.string() }),
  },
  /** Searches as agents do: internal articles, too. */
  'GET /v1/sites/:siteId/articles/search': {
    ...reading,
    summary: 'Searches what is published, internal articles too, best first.',
    query: articleSearchQuery,
    answer: articleSearchAnswer,
  },
  /** An article by its id or slug. */
  'GET /v1/sites/:siteId/articles/:articleId': {
    ...reading,
    summary: 'Reads an article, by id or slug, with how it stands in each language.',
    answer: article,
  },
  /** Changes where an article stands and who may read it. */
  'PATCH /v1/sites/:siteId/articles/:articleId': {
    ...writing,
    summary: 'Changes slug, category, readers, place or related articles, archives it or takes it back.',
    body: articleChangeBody,
    answer: article,
  },
  /** Deletes an article for good. */
  'DELETE /v1/sites/:siteId/articles/:articleId': {
    ...writing,
    summary: 'Deletes an article with its texts, history and feedback.',
    body: null,
    answer: null,
  },
  /** A text in one language. */
  'GET /v1/sites/:siteId/articles/:articleId/translations/:language': {
    ...reading,
    summary: 'Reads the newest text in a language, or the version that is asked for.',
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    answer: articleVersion,
  },
  /** Saves a text. */
  'PUT /v1/sites/:siteId/articles/:articleId/translations/:language': {
    ...writing,
    summary: 'Saves the next version of a text, as a draft or to be seen at once.',
    body: articleTextBody,
    maxBytes: MAX_BYTES,
    answer: articleVersion,
  },
  /** What readers see. */
  'PUT /v1/sites/:siteId/articles/:articleId/translations/:language/published': {
    ...writing,
    summary: 'Shows readers a version, an old one too; null: none.',
    body: z.strictObject({ version: versionToPublish }),
    answer: article,
  },
  /** Back to an old text. */
  'POST /v1/sites/:siteId/articles/:articleId/translations/:language/revert': {
    ...writing,
    summary: 'Saves the text of an old version as the next one.',
    body: z.strictObject({
      version: z.int().min(1),
      expectedVersion: z.int().min(1),
      publish: z.boolean().default(false),
    }),
    answer: articleVersion,
  },
  /** Saved versions. */
  'GET /v1/sites/:siteId/articles/:articleId/translations/:language/history': {
    ...reading,
    summary: 'Lists the versions of a text, newest first, with who saved them.',
    query: z.strictObject({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: z.strictObject({ versions: z.array(articleVersion) }),
  },
  /** What readers think. */
  'GET /v1/sites/:siteId/articles/:articleId/feedback': {
    ...reading,
    summary: 'Lists what readers think of an article, newest first.',
    query: listQuery,
    answer: listAnswer(feedback),
  },
  /** Categories. */
  'GET /v1/sites/:siteId/article-categories': {
    ...reading,
    summary: 'Reads the categories of the articles, in their order.',
    answer: articleCategoriesAnswer,
  },
  /** Replaces the categories. */
  'PUT /v1/sites/:siteId/article-categories': {
    ...writing,
    summary: 'Saves all categories of the articles in their order.',
    body: z.strictObject({
      expectedVersion: z.int().min(0),
      categories: z
        .array(articleCategory)
        .max(100)
        .refine((all) => {
          const ids = all.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
          return new Set(ids).size === ids.length;
        }, 'must not have one id twice'),
    }),
    answer: articleCategoriesAnswer,
  },
  /** How articles do. */
  'GET /v1/sites/:siteId/article-figures': {
    ...reading,
    summary: 'Counts views of each article, and whether it helped, from one day to another.',
    query: period,
    answer: figures,
  },
  /** What people looked for. */
  'GET /v1/sites/:siteId/article-searches': {
    ...reading,
    summary:
      'Lists what people searched, most often first; only what found nothing, or what nobody opened, when asked.',
    query: period.extend({
      only: z.enum(['unanswered', 'unopened']).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: searches,
  },
} as const satisfies Record<string, RestRoute>;

export type ArticleBody = z.input<typeof articleBody>;
export type ArticleChangeBody = z.input<typeof articleChangeBody>;
export type ArticleCategoriesAnswer = z.output<typeof articleCategoriesAnswer>;
export type ArticleCardsAnswer = { items: ArticleCardAnswer[]; next: string | null };
