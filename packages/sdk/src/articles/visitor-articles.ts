import type {
  ArticleCardAnswer,
  ArticleCardsAnswer,
  ArticleCategoriesAnswer,
  ArticleHitAnswer,
  ArticleSearchAnswer,
  PublishedArticleAnswer,
} from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { adminCall } from '../admin/admin-call.ts';
import { defaultPlatform } from '../platform/default-platform.ts';
import type { Platform } from '../platform/platform.ts';
import { storagePrefix } from '../platform/storage-prefix.ts';

export interface VisitorArticlesOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** The site's public key, as in the script tag. */
  readonly siteId: string;
  /** What the reader reads, BCP 47 tags, best first; default: whatever there is. */
  readonly languages?: readonly string[];
  /** Clock, storage and randomness; the default fits browsers and Node. */
  readonly platform?: Platform;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  /** How often a call is tried again when that may help; default: 4. */
  readonly retries?: number;
}

interface Given {
  readonly signal?: AbortSignal;
}

/** The published articles of a site, for whoever reads them. It needs no connection and no identity. */
export interface VisitorArticles {
  /**
   * What fits best, with beginnings of words and typing mistakes. `typing`: the reader has not finished, and it is not noted what they
   * searched; `limit`: up to 50, default 10.
   */
  search(
    text: string,
    options?: Given & { readonly typing?: boolean; readonly limit?: number },
  ): Promise<readonly ArticleHitAnswer[]>;
  /** An article by slug or id; `undefined`: there is none. `search`: what was typed, when it was opened from what was found. */
  read(
    slug: string,
    options?: Given & { readonly search?: string },
  ): Promise<PublishedArticleAnswer | undefined>;
  /**
   * Articles by place and title, of one category when it is named; `next` of a page is the `cursor` of the following one. With `order: 'read'`
   * what was read most in the last 30 days comes first, in one page.
   */
  list(
    options?: Given & {
      readonly category?: string;
      readonly cursor?: string;
      readonly limit?: number;
      readonly order?: 'place' | 'read';
    },
  ): Promise<ArticleCardsAnswer>;
  /** Categories in their order. */
  categories(options?: Given): Promise<ArticleCategoriesAnswer['categories']>;
  /**
   * Says whether an article helped. The last opinion given on this device counts; from here on the device keeps a word of its own for the
   * article (W2). Rejects with `origin_denied` on pages that are none of the site's.
   */
  giveFeedback(
    article: Pick<ArticleCardAnswer, 'id' | 'language'>,
    opinion: { readonly helpful: boolean; readonly comment?: string },
    options?: Given,
  ): Promise<void>;
}

/**
 * Reads and searches the articles of a site over HTTP. Behind an entry of its own, so that a page without articles does not load it.
 *
 * ```ts
 * const articles = visitorArticles({ url: 'https://chat.example', siteId: 'shop', languages: ['pl'] });
 * const [best] = await articles.search('jak zwrócić buty');
 * ```
 *
 * Calls reject with `not_found` for a site that does not exist, `invalid`, `rate_limited`, `disconnected`, `timeout` or `unavailable`.
 */
export function visitorArticles(options: VisitorArticlesOptions): VisitorArticles {
  const { url, siteId, platform = defaultPlatform(), fetch: given = fetch, retries } = options;
  const call = adminCall({
    url,
    platform,
    ...(retries === undefined ? {} : { retries }),
    // Articles are for everybody: no cookie has anything to say here.
    fetch: (address, init) => given(address, { ...init, credentials: 'omit' }),
  });
  const base = '/v1/sites/:siteId/help';
  const languages = options.languages?.length ? options.languages.join(',') : undefined;
  const get = async (path: string, input: object, { signal }: Given): Promise<unknown> =>
    call(`GET ${base}${path}`, { siteId, ...input }, undefined, signal ? { signal } : {});

  return {
    search: async (text, { limit, typing, ...rest } = {}) => {
      const answer = await get('/search', { q: text.slice(0, 500), languages, limit, typing }, rest);
      return (answer as ArticleSearchAnswer).items;
    },
    read: async (slug, { search, ...rest } = {}) => {
      try {
        const question = { slug, languages, search: search?.slice(0, 500) };
        return (await get('/articles/:slug', question, rest)) as PublishedArticleAnswer;
      } catch (error) {
        if (error instanceof DeskbellError && error.code === 'not_found') return undefined;
        throw error;
      }
    },
    list: async ({ category, cursor, limit, order, ...rest } = {}) =>
      (await get('/articles', { languages, category, cursor, limit, order }, rest)) as ArticleCardsAnswer,
    categories: async (rest = {}) =>
      ((await get('/categories', {}, rest)) as ArticleCategoriesAnswer).categories,
    giveFeedback: async ({ id, language }, { helpful, comment }, { signal } = {}) => {
      const key = `${storagePrefix(url, siteId)}article/${id}`;
      const voter = await platform.storage.update<string>(key, (present) => present ?? platform.newSecret());
      const body = { voter, language, helpful, ...(comment === undefined ? {} : { comment }) };
      const name = `PUT ${base}/articles/:slug/feedback`;
      await call(name, { siteId, slug: id }, body, signal ? { signal } : {});
    },
  };
}
