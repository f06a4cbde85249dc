import { articleLanguage, chooseLanguage, type Clock, type Store } from '@deskbell/core';
import { configurationFields, ids } from '@deskbell/protocol';
import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Config } from '../../config/config.ts';
import { parseBody } from '../../http/parse-body.ts';
import { sameOriginOnly } from '../../http/same-origin.ts';
import { helpPagePolicy } from '../../http/security-headers.ts';
import { addressLimits } from '../../rest/call-limits.ts';
import type { ArticleCounts } from '../article-counts.ts';
import { articlePage, type Said } from './article-page.ts';
import { articleAddress, helpSite, homeAddress, type HelpSite } from './help-site.ts';
import { helpStyle } from './help-style.ts';
import { HELP_LOCALES } from './help-texts.ts';
import { html } from './html.ts';
import { layout, type HelpPage } from './layout.ts';
import { Listings } from './listings.ts';
import { voterOf } from './reader.ts';
import { searchPage } from './search-page.ts';
import { sendPage } from './send-page.ts';
import { sitemap } from './sitemap.ts';
import { homePage, topicPage } from './topic-pages.ts';

export interface HelpPagesOptions {
  readonly clock: Clock;
  readonly counts: ArticleCounts;
  readonly limits: Config['limits'];
  readonly publicUrl: string;
  readonly store: Pick<Store, 'articles' | 'sites'>;
}

const RESULTS = 20;
const LONGEST_SEARCH = 200;
const ROBOTS = 'User-agent: *\nDisallow: /v1/\nDisallow: /console/\nDisallow: /help/*/search\n';

const opinion = z.object({
  helpful: z.enum(['yes', 'no']),
  comment: z.string().max(2_000).optional(),
});

/** `/help/<site>/<language>/…`: published articles as pages that need no script, for people and search engines. */
export function helpPages({ clock, counts, limits, publicUrl, store }: HelpPagesOptions): Router {
  const router = Router();
  const listings = new Listings(store, clock);
  const isSecure = publicUrl.startsWith('https:');

  router.get('/robots.txt', (request, response) => sendPage(request, response, ROBOTS, 'text'));
  router.get('/help/help.css', (request, response) => sendPage(request, response, helpStyle, 'css'));
  router.use('/help', addressLimits(limits, clock), (_request, response, next) => {
    response.set('Content-Security-Policy', helpPagePolicy());
    next();
  });

  router.get('/help/:siteId', async (request, response, next) => {
    const site = await findSite(request);
    if (!site) return next();
    const { languages } = await listings.get(site.id, 'en');
    const language = chooseLanguage(
      request.acceptsLanguages(),
      languages.length > 0 ? languages : HELP_LOCALES,
    );
    response.vary('Accept-Language').redirect(homeAddress({ site, language: language ?? 'en' }));
  });
  router.get('/help/:siteId/sitemap.xml', async (request, response, next) => {
    const site = await findSite(request);
    if (!site) return next();
    const { cards, languages } = await listings.get(site.id, 'en');
    sendPage(request, response, sitemap(site, cards, languages, publicUrl), 'application/xml');
  });

  router.get(
    '/help/:siteId/:language',
    page((given) => homePage(given)),
  );
  router.get(
    '/help/:siteId/:language/topics/:topic',
    page((given, { params }) => topicPage(given, params['topic'] as string)),
  );
  router.get(
    '/help/:siteId/:language/search',
    page(async (given, { query }) => {
      const words = textOf(query['q']);
      const { site, language } = given;
      const question = {
        siteId: site.id,
        audience: 'public',
        languages: [language],
        limit: RESULTS,
      } as const;
      // Nobody is typing any more.
      const hits = await store.articles.search({ ...question, text: `${words} ` });
      counts.searched(site.id, language, words, hits.length);
      return searchPage(given, words, hits);
    }),
  );
  router.get(
    '/help/:siteId/:language/articles/:slug',
    page(async (given, { params, query }) => {
      const article = await readArticle(given, params['slug'] as string);
      if (!article) return undefined;
      counts.viewed(given.site.id, article.id, article.language);
      const search = textOf(query['search']);
      if (search) counts.opened(given.site.id, given.language, search);
      return articlePage(given, article, saidIn(query['said']));
    }),
  );
  router.post(
    '/help/:siteId/:language/articles/:slug/feedback',
    sameOriginOnly(publicUrl),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 }),
    async (request, response, next) => {
      const given = await siteOf(request);
      const article = given && (await readArticle(given, String(request.params['slug'])));
      if (!article) return next();
      const { helpful, comment: written } = parseBody(opinion, request);
      const comment = written?.replaceAll('\u0000', '').toWellFormed().trim() || null;
      await store.articles.giveFeedback({
        siteId: given.site.id,
        articleId: article.id,
        voter: voterOf(request, response, article.id, isSecure),
        language: article.language,
        helpful: helpful === 'yes',
        comment,
        at: clock.now(),
      });
      const said: Said = comment === null ? helpful : 'comment';
      response.redirect(303, `${articleAddress(given, article.slug)}?said=${said}#feedback`);
    },
  );
  router.use('/help', async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const [, siteId = '', language = ''] = request.path.split('/');
    const given = await siteOf({ params: { siteId, language } });
    if (!given) return next();
    response
      .status(404)
      .type('html')
      .set('Cache-Control', 'no-cache')
      .send(layout(given, missingPage(given)));
  });
  return router;

  function page(
    make: (given: HelpSite, request: Request) => HelpPage | undefined | Promise<HelpPage | undefined>,
  ): RequestHandler {
    return async (request: Request, response: Response, next) => {
      const given = await siteOf(request);
      const made = given && (await make(given, request));
      if (made) sendPage(request, response, layout(given, made));
      else next();
    };
  }

  async function findSite({ params }: Pick<Request, 'params'>) {
    const siteId = ids.siteId.safeParse(params['siteId']);
    return siteId.success ? store.sites.find(siteId.data) : undefined;
  }

  async function siteOf(request: Pick<Request, 'params'>): Promise<HelpSite | undefined> {
    const tag = configurationFields.language.safeParse(request.params['language']);
    const site = tag.success ? await findSite(request) : undefined;
    if (!tag.success || !site) return undefined;
    const language = articleLanguage(tag.data);
    const { languages } = await listings.get(site.id, 'en');
    // Every page in one language has one address, and nobody can make up others.
    if (language !== tag.data || ![...languages, ...HELP_LOCALES].includes(language)) return undefined;
    return helpSite({ site, language, publicUrl, ...(await listings.get(site.id, language)) });
  }

  function readArticle({ site, language }: HelpSite, slug: string) {
    return store.articles.read({ siteId: site.id, audience: 'public', languages: [language], slug });
  }
}

function missingPage(given: HelpSite): HelpPage {
  const { texts } = given;
  const content = html`<h1>${texts.notFound}</h1>
    <p>${texts.notFoundHint}</p>
    <p><a href="${homeAddress(given)}">${texts.all}</a></p>`;
  return { title: texts.notFound, canonical: homeAddress(given), hidden: true, content };
}

function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value.trim().slice(0, LONGEST_SEARCH).toWellFormed().replaceAll('\u0000', '')
    : '';
}

function saidIn(value: unknown): Said | undefined {
  return value === 'yes' || value === 'no' || value === 'comment' ? value : undefined;
}
