import {
  articleLanguage,
  type ArticleEditor,
  type ArticleRecord,
  type Clock,
  type Ids,
  type Store,
  type Subject,
} from '@deskbell/core';
import {
  articleRoutes,
  configurationFields,
  DeskbellError,
  type ArticleVersionAnswer,
} from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { articleAnswer, categoriesAnswer, hitAnswer, versionAnswer } from './article-answers.ts';
import { dayOfDate } from './day-of.ts';
import { renderArticle } from './render-article.ts';

export interface ArticlesRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'articles' | 'agents' | 'apiKeys'>;
}

interface TextPlace {
  readonly siteId: string;
  readonly articleId: string;
  readonly language: string;
}

/** `/v1/sites/:siteId/articles`: writing articles, and what their readers do. */
export function articlesRest(options: ArticlesRestOptions): Router {
  const { audit, clock, edge, ids, publicUrl, store } = options;
  const { articles } = store;

  const editorOf = async (subject: Subject): Promise<ArticleEditor> => {
    const name = await callerName(store, subject);
    if (subject.kind === 'agent') return { kind: 'agent', id: subject.agentId, name };
    if (subject.kind === 'key') return { kind: 'key', id: subject.keyId, name };
    return { kind: 'commandLine', id: null, name: '' };
  };
  const require = async (siteId = '', idOrSlug = ''): Promise<ArticleRecord> => {
    const article = await articles.find(siteId, idOrSlug);
    if (!article) throw notFound();
    return article;
  };
  const placeOf = async (params: Readonly<Record<string, string>>): Promise<TextPlace> => {
    const { id: articleId, siteId } = await require(params['siteId'], params['articleId']);
    const tag = configurationFields.language.safeParse(params['language']);
    if (tag.success) return { siteId, articleId, language: articleLanguage(tag.data) };
    throw new DeskbellError('invalid', 'unable to find the text: the language must be a tag such as "pl"', {
      details: { path: 'language' },
    });
  };
  const publish = async (subject: Subject, place: TextPlace, version: number | null) => {
    const { siteId, articleId, language } = place;
    const article = await articles.publish({ ...place, version, at: clock.now() });
    const target = { siteId, thing: `article:${articleId}` };
    await audit.record({ subject, action: 'article:publish', target, after: { language, version } });
    return article;
  };
  const save = async (
    subject: Subject,
    place: TextPlace,
    text: { title: string; summary: string; body: string; expectedVersion: number; publish: boolean },
  ): Promise<ArticleVersionAnswer> => {
    const { publish: isPublished, ...version } = text;
    const saved = await articles.saveVersion({
      ...place,
      ...version,
      at: clock.now(),
      by: await editorOf(subject),
    });
    const target = { siteId: place.siteId, thing: `article:${place.articleId}` };
    const after = { language: place.language, version: saved.version };
    await audit.record({ subject, action: 'article:write', target, after });
    if (isPublished) await publish(subject, place, saved.version);
    return versionAnswer(saved);
  };

  return restRouter(
    articleRoutes,
    {
      'GET /v1/sites/:siteId/articles': {
        run: async ({ params: { siteId = '' }, query }) => {
          const { category, cursor = null, language, limit, state, title, visibility } = query;
          const { items, next } = await articles.list({
            siteId,
            cursor,
            limit,
            ...(title === undefined ? {} : { title }),
            ...(category === undefined ? {} : { categoryId: category }),
            ...(visibility === undefined ? {} : { visibility }),
            ...(state === undefined ? {} : { state }),
            ...(language === undefined ? {} : { language: articleLanguage(language) }),
          });
          return { items: items.map(articleAnswer), next };
        },
      },
      'POST /v1/sites/:siteId/articles': {
        run: async ({ subject, params: { siteId = '' }, body }) => {
          const article = await articles.create({ ...body, id: ids.next(), siteId, createdAt: clock.now() });
          const target = { siteId, thing: `article:${article.id}` };
          await audit.record({ subject, action: 'article:write', target, after: body });
          return articleAnswer(article);
        },
      },
      'POST /v1/sites/:siteId/articles/preview': {
        // A draft leads to other articles only once it is read: its author may still be naming them.
        run: async ({ body: { body } }) => ({
          html: await renderArticle(body, (slug, anchor) => `#${anchor || slug}`),
        }),
      },
      'GET /v1/sites/:siteId/articles/search': {
        run: async ({ params: { siteId = '' }, query: { q: text, languages = [], limit } }) => {
          const hits = await articles.search({ siteId, languages, audience: 'all', text, limit });
          return { items: hits.map((hit) => hitAnswer(hit, siteId, publicUrl)) };
        },
      },
      'GET /v1/sites/:siteId/articles/:articleId': {
        run: async ({ params }) => articleAnswer(await require(params['siteId'], params['articleId'])),
      },
      'PATCH /v1/sites/:siteId/articles/:articleId': {
        run: async ({ subject, params, body }) => {
          const before = await require(params['siteId'], params['articleId']);
          const { archived, expectedRevision, ...given } = body;
          const at = clock.now();
          const archivedAt = archived ? (before.archivedAt ?? at) : null;
          const change = { ...present(given), ...(archived === undefined ? {} : { archivedAt }) };
          const article = await articles.change(before.siteId, before.id, change, {
            at,
            ...(expectedRevision === undefined ? {} : { expectedRevision }),
          });
          const target = { siteId: before.siteId, thing: `article:${before.id}` };
          await audit.record({ subject, action: 'article:write', target, after: body });
          return articleAnswer(article);
        },
      },
      'DELETE /v1/sites/:siteId/articles/:articleId': {
        run: async ({ subject, params }) => {
          const { id, siteId, slug } = await require(params['siteId'], params['articleId']);
          if (!(await articles.delete(siteId, id))) throw notFound();
          const target = { siteId, thing: `article:${id}` };
          await audit.record({ subject, action: 'article:delete', target, before: { slug } });
        },
      },
      'GET /v1/sites/:siteId/articles/:articleId/translations/:language': {
        run: async ({ params, query }) => {
          const { siteId, articleId, language } = await placeOf(params);
          const { translations } = await require(siteId, articleId);
          const newest = translations.find((one) => one.language === language)?.version ?? 0;
          const version = await articles.version(siteId, articleId, language, query.version ?? newest);
          if (!version) throw notFound();
          return versionAnswer(version);
        },
      },
      'PUT /v1/sites/:siteId/articles/:articleId/translations/:language': {
        run: async ({ subject, params, body }) => save(subject, await placeOf(params), body),
      },
      'PUT /v1/sites/:siteId/articles/:articleId/translations/:language/published': {
        run: async ({ subject, params, body }) =>
          articleAnswer(await publish(subject, await placeOf(params), body.version)),
      },
      'POST /v1/sites/:siteId/articles/:articleId/translations/:language/revert': {
        run: async ({ subject, params, body: { version, ...given } }) => {
          const place = await placeOf(params);
          const old = await articles.version(place.siteId, place.articleId, place.language, version);
          if (!old) throw notFound();
          const { title, summary, body } = old;
          return save(subject, place, { title, summary, body, ...given });
        },
      },
      'GET /v1/sites/:siteId/articles/:articleId/translations/:language/history': {
        run: async ({ params, query: { before = null, limit } }) => {
          const { siteId, articleId, language } = await placeOf(params);
          const versions = await articles.history(siteId, articleId, language, before, limit);
          return { versions: versions.map(versionAnswer) };
        },
      },
      'GET /v1/sites/:siteId/articles/:articleId/feedback': {
        run: async ({ params, query: { cursor = null, limit } }) => {
          const { siteId, id: articleId } = await require(params['siteId'], params['articleId']);
          const { items, next } = await articles.feedback({ siteId, articleId, cursor, limit });
          return { items: items.map(({ voter: _voter, ...feedback }) => feedback), next };
        },
      },
      'GET /v1/sites/:siteId/article-categories': {
        run: async ({ params: { siteId = '' } }) => categoriesAnswer(await articles.categories(siteId)),
      },
      'PUT /v1/sites/:siteId/article-categories': {
        run: async ({ subject, params: { siteId = '' }, body }) => {
          const { categories, expectedVersion } = body;
          const saved = await articles.saveCategories(siteId, categories, expectedVersion);
          await audit.record({ subject, action: 'article:write', target: { siteId }, after: categories });
          return categoriesAnswer(saved);
        },
      },
      'GET /v1/sites/:siteId/article-figures': {
        run: async ({ params: { siteId = '' }, query: { from, to } }) => ({
          items: [...(await articles.figures(siteId, dayOfDate(from), dayOfDate(to)))],
        }),
      },
      'GET /v1/sites/:siteId/article-searches': {
        run: async ({ params: { siteId = '' }, query: { from, to, only, limit } }) => {
          const days = { fromDay: dayOfDate(from), toDay: dayOfDate(to) };
          const query = { siteId, ...days, limit, ...(only === undefined ? {} : { only }) };
          return { items: [...(await articles.searches(query))] };
        },
      },
    },
    edge,
  );
}

/** Without what was left out. */
function present<T extends object>(given: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
