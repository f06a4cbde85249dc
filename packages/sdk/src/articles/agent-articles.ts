import type {
  ArticleAnswer,
  ArticleSearchAnswer,
  ArticleHitAnswer,
  ArticleVersionAnswer,
} from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { adminCall } from '../admin/admin-call.ts';
import type { Platform } from '../platform/platform.ts';

export interface AgentArticlesOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  readonly siteId: string;
  /** A session token; in browsers the session cookie does without. */
  readonly token?: string;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  readonly platform?: Pick<Platform, 'after' | 'random' | 'newId'>;
}

interface Given {
  readonly signal?: AbortSignal;
}

/** The articles of a site beside the composer. Writing them is for `@deskbell/sdk/admin`. */
export interface AgentArticles {
  /** What fits best of everything published, internal articles too; `languages`: best first; `limit`: up to 50, default 10. */
  search(
    text: string,
    options?: Given & { readonly languages?: readonly string[]; readonly limit?: number },
  ): Promise<readonly ArticleHitAnswer[]>;
  /** An article by slug or id, drafts too; `undefined`: there is none. */
  find(slug: string, options?: Given): Promise<ArticleAnswer | undefined>;
  /** What it says in a language: the version that readers see, or the newest where they see none; `undefined`: nothing. */
  text(
    article: Pick<ArticleAnswer, 'id' | 'translations'>,
    language: string,
    options?: Given,
  ): Promise<ArticleVersionAnswer | undefined>;
}

/**
 * ```ts
 * const articles = agentArticles({ url: 'https://chat.example', siteId: 'shop' });
 * const found = await articles.search('refund', { languages: ['pl', 'en'] });
 * ```
 *
 * Calls reject with `unauthenticated`, `not_found` for a site of which one is no member, `invalid`, `rate_limited`, `disconnected`,
 * `timeout` or `unavailable`.
 */
export function agentArticles({ siteId, token, ...options }: AgentArticlesOptions): AgentArticles {
  const call = adminCall({ ...options, ...(token === undefined ? {} : { key: token }) });
  const base = '/v1/sites/:siteId/articles';
  const get = async (path: string, input: object, { signal }: Given): Promise<unknown> =>
    call(`GET ${base}${path}`, { siteId, ...input }, undefined, signal ? { signal } : {});

  return {
    search: async (text, { languages, limit, ...rest } = {}) => {
      const tags = languages?.length ? languages.join(',') : undefined;
      const answer = await get('/search', { q: text.slice(0, 500), languages: tags, limit }, rest);
      return (answer as ArticleSearchAnswer).items;
    },
    find: async (slug, rest = {}) => {
      try {
        return (await get('/:articleId', { articleId: slug }, rest)) as ArticleAnswer;
      } catch (error) {
        if (error instanceof DeskbellError && error.code === 'not_found') return undefined;
        throw error;
      }
    },
    text: async ({ id: articleId, translations }, language, rest = {}) => {
      const translation = translations.find((other) => other.language === language);
      if (!translation) return undefined;
      const version = translation.publishedVersion ?? translation.version;
      const path = '/:articleId/translations/:language';
      return (await get(path, { articleId, language, version }, rest)) as ArticleVersionAnswer;
    },
  };
}
