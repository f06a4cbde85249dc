import type { Clock, Site, Store } from '@deskbell/core';
import { articleLanguage } from '@deskbell/core';
import { DeskbellError, helpRoutes } from '@deskbell/protocol';
import { Router, type Request, type Response } from 'express';
import { allowEveryOrigin } from '../http/security-headers.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { cardAnswer, categoriesAnswer, hitAnswer, publishedAnswer } from './article-answers.ts';
import type { ArticleCounts } from './article-counts.ts';
import { dayOf } from './day-of.ts';

export interface HelpRestOptions {
  readonly clock: Clock;
  readonly counts: ArticleCounts;
  readonly edge: RestEdge;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'articles' | 'sites'>;
}

/** Shared by everybody who asks the same; a change is seen after so many seconds. */
const CACHE = 'public, max-age=60';
/** What was read so many days ago counts as what was read today. */
const READ_DAYS = 30;
const PATH = '/v1/sites/:siteId/help';

/**
 * `/v1/sites/:siteId/help`: what everybody may read, from any page. It takes no cookies, so that nothing about a reader matters and any page
 * may ask; opinions come from the site's own pages alone (A6).
 */
export function helpRest({ clock, counts, edge, publicUrl, store }: HelpRestOptions): Router {
  const { articles } = store;
  const router = Router();
  router.use(PATH, (request, response, next) => {
    allowEveryOrigin(response);
    response.vary('Origin');
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'Access-Control-Allow-Methods': 'GET, PUT',
      'Access-Control-Allow-Headers': 'content-type',
      'Access-Control-Max-Age': '86400',
    });
    response.status(204).end();
  });

  const audience = 'public';
  const keep = (response: Response): void => void response.set('Cache-Control', CACHE);
  const requireOrigin = async (siteId: string, { headers: { origin } }: Request): Promise<void> => {
    // What is no browser says nothing.
    if (origin === undefined || origin === publicUrl) return;
    const site: Site | undefined = await store.sites.find(siteId);
    if (site?.origins.includes(origin)) return;
    throw new DeskbellError('origin_denied', 'unable to keep the opinion: the page is none of the site’s');
  };

  router.use(
    restRouter(
      helpRoutes,
      {
        'GET /v1/sites/:siteId/help/categories': {
          run: async ({ params: { siteId = '' }, response }) => {
            keep(response);
            return categoriesAnswer(await articles.categories(siteId));
          },
        },
        'GET /v1/sites/:siteId/help/articles': {
          run: async ({ params: { siteId = '' }, query, response }) => {
            const { category, cursor = null, languages = [], limit, order } = query;
            const { items, next } = await articles.published({
              siteId,
              audience,
              languages,
              cursor,
              limit,
              ...(order === 'read' ? { readSince: dayOf(clock.now()) - READ_DAYS } : {}),
              ...(category === undefined ? {} : { categoryId: category }),
            });
            keep(response);
            return { items: items.map(cardAnswer), next };
          },
        },
        'GET /v1/sites/:siteId/help/search': {
          run: async ({ params: { siteId = '' }, query }) => {
            const { languages = [], limit, q: text, typing } = query;
            const hits = await articles.search({ siteId, audience, languages, text, limit });
            if (!typing) counts.searched(siteId, languages[0] ?? '', text, hits.length);
            return { items: hits.map((hit) => hitAnswer(hit, siteId, publicUrl)) };
          },
        },
        'GET /v1/sites/:siteId/help/articles/:slug': {
          run: async ({ params: { siteId = '', slug = '' }, query: { languages = [], search } }) => {
            const article = await articles.read({ siteId, audience, languages, slug });
            if (!article) throw notFound();
            counts.viewed(siteId, article.id, article.language);
            if (search !== undefined) counts.opened(siteId, languages[0] ?? '', search);
            return publishedAnswer(article, siteId, publicUrl);
          },
        },
        'PUT /v1/sites/:siteId/help/articles/:slug/feedback': {
          run: async ({ params: { siteId = '', slug = '' }, body, request }) => {
            await requireOrigin(siteId, request);
            const language = articleLanguage(body.language);
            const article = await articles.read({ siteId, audience, languages: [language], slug });
            if (!article) throw notFound();
            const { voter, helpful, comment = null } = body;
            const opinion = { articleId: article.id, voter, language, helpful, comment, at: clock.now() };
            await articles.giveFeedback({ siteId, ...opinion });
          },
        },
      },
      // Whatever session the browser has says nothing here.
      { ...edge, subjectOf: () => Promise.resolve({ kind: 'nobody' }) },
    ),
  );
  return router;
}
