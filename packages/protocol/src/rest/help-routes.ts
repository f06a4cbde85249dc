import { z } from 'zod';
import { articleCard, articleCategoryId, publishedArticle } from '../records/article.ts';
import { languageTag, storableText } from '../records/text.ts';
import {
  articleCategoriesAnswer,
  articleSearchAnswer,
  articleSearchQuery,
  languagesQuery,
} from './article-routes.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** What a reader thinks of an article. `voter` is made by the reader's device for this one article; the last opinion of each counts. */
const articleFeedbackBody = z.strictObject({
  voter: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'must be 16 to 64 letters, digits, "-" or "_"'),
  language: languageTag,
  helpful: z.boolean(),
  comment: storableText(2_000).optional(),
});

const reading = { tag: 'help', action: 'help:read', body: null, errors: ['not_found'] } as const;

/** What everybody may read, from any page: published public articles. */
export const helpRoutes = {
  /** Categories. */
  'GET /v1/sites/:siteId/help/categories': {
    ...reading,
    summary: 'Reads the categories of the articles, in their order.',
    answer: articleCategoriesAnswer,
  },
  /** Articles. */
  'GET /v1/sites/:siteId/help/articles': {
    ...reading,
    summary:
      'Lists published articles by place and title, or by how often they were read, in the language that fits.',
    query: listQuery.extend({
      /** `read`: what was read most in the last 30 days comes first; there is one page of it. */
      order: z.enum(['place', 'read']).default('place'),
      languages: languagesQuery.optional(),
      category: articleCategoryId.optional(),
    }),
    answer: listAnswer(articleCard),
  },
  /** Search. */
  'GET /v1/sites/:siteId/help/search': {
    ...reading,
    summary: 'Searches published articles, best first, with beginnings of words and typing mistakes.',
    query: articleSearchQuery.extend({
      /** `true` while somebody is still typing: then it is not noted what was searched. */
      typing: z.stringbool().default(false),
    }),
    answer: articleSearchAnswer,
  },
  /** An article. */
  'GET /v1/sites/:siteId/help/articles/:slug': {
    ...reading,
    summary: 'Reads a published article, by slug or id, in the language that fits.',
    query: z.strictObject({
      languages: languagesQuery.optional(),
      /** What was searched, when it was opened from the results. */
      search: storableText(500).optional(),
    }),
    answer: publishedArticle,
  },
  /** Did it help? */
  'PUT /v1/sites/:siteId/help/articles/:slug/feedback': {
    tag: 'help',
    action: 'help:read',
    summary: 'Keeps whether an article helped, from pages where the site’s widget may run.',
    body: articleFeedbackBody,
    answer: null,
    errors: ['not_found'],
  },
} as const satisfies Record<string, RestRoute>;

export type ArticleFeedbackBody = z.input<typeof articleFeedbackBody>;
export type ArticleSearchAnswer = z.output<typeof articleSearchAnswer>;
