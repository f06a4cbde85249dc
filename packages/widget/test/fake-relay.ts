import type {
  ArticleCardAnswer,
  ArticleCategoryBody,
  PublishedArticleAnswer,
} from '@deskbell/sdk/visitor/articles';
import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';

/** What the relay has for a site. */
export interface RelayHas {
  readonly categories?: readonly ArticleCategoryBody[];
  readonly articles?: readonly PublishedArticleAnswer[];
  readonly settings?: Partial<WidgetSettings>;
}

export interface FakeRelay {
  readonly site: { readonly siteId: string; readonly relay: string };
  /** What was asked of it: `GET /help/articles`, with what stands behind the question mark. */
  readonly asked: string[];
  /** What it was told, as JSON. */
  readonly told: unknown[];
  /** Until it is set back, nothing gets through. */
  down: boolean;
  /** Gives the page its own `fetch` back. */
  stop(): void;
}

const relay = 'https://relay.example';

export function article(slug: string, given: Partial<PublishedArticleAnswer> = {}): PublishedArticleAnswer {
  return {
    id: `id-${slug}`,
    slug,
    categoryId: null,
    visibility: 'public',
    language: 'en',
    languages: ['en'],
    title: slug,
    summary: '',
    version: 1,
    publishedAt: 0,
    related: [],
    body: '',
    html: `<p>All about ${slug}.</p>`,
    ...given,
  };
}

/** Answers what a chat asks over HTTP, in place of a relay. */
export function fakeRelay({ articles = [], categories = [], settings = {} }: RelayHas = {}): FakeRelay {
  const own = window.fetch;
  const base = '/v1/sites/shop';
  const card = ({ related: _r, body: _b, html: _h, ...rest }: PublishedArticleAnswer): ArticleCardAnswer =>
    rest;
  const fake: FakeRelay = {
    site: { siteId: 'shop', relay },
    asked: [],
    told: [],
    down: false,
    stop: () => {
      window.fetch = own;
    },
  };
  const answer = (path: string, query: URLSearchParams): unknown => {
    if (path === '/widget') return { ...defaults, ...settings };
    if (path === '/help/categories') return { categories, version: 1 };
    if (path === '/help/articles') {
      const category = query.get('category');
      const shown = articles.filter(({ categoryId }) => category === null || categoryId === category);
      return { items: shown.slice(0, Number(query.get('limit') ?? 50)).map(card), next: null };
    }
    if (path === '/help/search') {
      const words = (query.get('q') ?? '').toLowerCase().split(' ');
      const found = articles.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
      return {
        items: found
          .slice(0, Number(query.get('limit') ?? 10))
          .map((each) => ({ article: card(each), excerpt: 'All about it.', matches: [[4, 9]], url: '' })),
      };
    }
    return articles.find(({ slug, id }) => path === `/help/articles/${slug}` || path.includes(`/${id}/`));
  };
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== relay) return own(input, init);
    if (fake.down) throw new TypeError('unable to fetch: the test says so');
    const path = url.pathname.replace(base, '');
    fake.asked.push(`${init?.method ?? 'GET'} ${path}${url.search}`);
    if (init?.method === 'PUT') {
      fake.told.push(JSON.parse(init.body as string));
      return new Response(null, { status: 204 });
    }
    const body = answer(path, url.searchParams);
    if (body !== undefined) return Response.json(body);
    const problem = {
      type: 'about:blank',
      status: 404,
      code: 'not_found',
      title: 'not found',
      detail: 'gone',
    };
    return Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } });
  };
  return fake;
}

/** As a site that has set nothing. */
const defaults: WidgetSettings = {
  siteName: 'Shop',
  available: true,
  preChat: { when: 'first', text: {}, fields: [] },
  look: { theme: 'auto', offset: { side: 20, bottom: 20 }, label: {}, title: {}, greeting: {}, faces: true },
  launcher: 'bubble',
  texts: {},
  home: { articles: true, flows: true, past: true },
  files: true,
  emoji: true,
  typingPreview: false,
  transcript: true,
  invitations: [],
  announcements: [],
};
