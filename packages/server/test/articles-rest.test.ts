import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, startApp, type TestApp } from './lib/start-app.ts';

interface Version {
  readonly version: number;
  readonly body: string;
  readonly by: { readonly name: string };
}

describe('articles over REST', () => {
  let app: TestApp;
  let cookie: string;
  beforeEach(async () => {
    app = await startApp();
    const memberships = [{ siteId: 'shop', role: 'supervisor' } as const];
    await app.addAgent({ email: 'ada@desk.example', name: 'Ada', memberships }, 'correct horse battery');
    cookie = await app.signIn('ada@desk.example', 'correct horse battery');
  });
  afterEach(() => app[Symbol.asyncDispose]());

  const base = '/v1/sites/shop';
  const call = (method: string, path: string, body?: unknown) =>
    app.call(method, base + path, { cookie, ...(body === undefined ? {} : { body }) });
  const open = (method: string, path: string, options: { body?: unknown; origin?: string } = {}) =>
    app.call(method, base + path, {
      ...(options.body === undefined ? {} : { body: options.body }),
      headers: { origin: options.origin ?? 'https://elsewhere.example' },
    });
  const read = async <T>(response: Response | Promise<Response>): Promise<T> =>
    (await (await response).json()) as T;

  async function publish(slug: string, title: string, given: object = {}): Promise<string> {
    const { id } = await read<{ id: string }>(call('POST', '/articles', { slug, ...given }));
    const text = { title, body: 'Send it **back** within 30 days.', expectedVersion: 0, publish: true };
    expect((await call('PUT', `/articles/${slug}/translations/en`, text)).status).toBe(200);
    return id;
  }

  it('writes, publishes, reverts and deletes an article', async () => {
    const made = await call('POST', '/articles', { slug: 'returns', related: ['refunds'] });
    expect(made.status).toBe(201);
    const article = await read<{ id: string; translations: unknown[] }>(made);
    expect(article).toMatchObject({ slug: 'returns', visibility: 'public', translations: [], revision: 1 });
    expect(await codeOf(await call('POST', '/articles', { slug: 'returns' }))).toBe('conflict');
    const path = `/articles/${article.id}/translations/pl-PL`;
    const text = { title: 'Zwroty', body: 'pierwsza', expectedVersion: 0 };
    expect(await read<Version>(call('PUT', path, text))).toMatchObject({ version: 1, by: { name: 'Ada' } });
    expect(await codeOf(await call('PUT', path, { ...text, body: 'inna' }))).toBe('conflict');
    await call('PUT', path, { ...text, body: 'druga', expectedVersion: 1, publish: true });
    const shown = () => read<Version>(open('GET', '/help/articles/returns?languages=pl'));
    expect(await shown()).toMatchObject({ body: 'druga', html: '<p>druga</p>' });
    const back = { version: 1, expectedVersion: 2, publish: true };
    expect(await read<Version>(call('POST', `${path}/revert`, back))).toMatchObject({
      version: 3,
      body: 'pierwsza',
    });
    expect(await shown()).toMatchObject({ body: 'pierwsza', version: 3 });
    const { versions } = await read<{ versions: Version[] }>(call('GET', `${path}/history`));
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(await read<Version>(call('GET', `${path}?version=2`))).toMatchObject({ body: 'druga' });
    expect(await read(call('PATCH', '/articles/returns', { archived: true }))).toMatchObject({
      archivedAt: app.clock.now(),
    });
    expect((await open('GET', '/help/articles/returns')).status).toBe(404);
    expect((await call('DELETE', '/articles/returns')).status).toBe(204);
    expect((await call('GET', '/articles/returns')).status).toBe(404);
  });

  it('[A2] agents read, supervisors write, and nobody else meets drafts or internal articles', async () => {
    await publish('returns', 'Returning goods');
    await publish('fraud', 'Fraud signs', { visibility: 'internal' });
    await call('POST', '/articles', { slug: 'draft' });
    await app.addAgent({ email: 'bob@desk.example' }, 'correct horse battery');
    const bob = await app.signIn('bob@desk.example', 'correct horse battery');
    const asBob = (method: string, path: string, body?: unknown) =>
      app.call(method, base + path, { cookie: bob, ...(body === undefined ? {} : { body }) });
    expect(await codeOf(await asBob('POST', '/articles', { slug: 'mine' }))).toBe('forbidden');
    const found = await read<{ items: { article: { slug: string } }[] }>(
      asBob('GET', '/articles/search?q=fraud'),
    );
    expect(found.items.map(({ article }) => article.slug)).toEqual(['fraud']);
    expect((await read<{ items: unknown[] }>(asBob('GET', '/articles'))).items).toHaveLength(3);
    expect((await open('GET', '/articles')).status).toBe(401);
    expect((await read<{ items: unknown[] }>(open('GET', '/help/search?q=fraud'))).items).toEqual([]);
    expect((await open('GET', '/help/articles/fraud')).status).toBe(404);
    expect((await open('GET', '/help/articles/draft')).status).toBe(404);
    const listed = await read<{ items: { slug: string }[] }>(open('GET', '/help/articles'));
    expect(listed.items.map(({ slug }) => slug)).toEqual(['returns']);
    expect((await app.call('GET', '/v1/sites/none/help/articles')).status).toBe(404);
  });

  it('[A4] shows a text that is being written as readers will get it, and stores nothing', async () => {
    const { html } = await read<{ html: string }>(
      call('POST', '/articles/preview', {
        body: '## Returns\n\n<img src=x onerror=alert(1)> within **30** days',
      }),
    );
    expect(html).toContain('<strong>30</strong>');
    expect(html).not.toContain('<img');
    expect((await read<{ items: unknown[] }>(call('GET', '/articles'))).items).toEqual([]);
  });

  it('finds articles for every page, with mistakes and beginnings', async () => {
    await publish('returns', 'Returning goods');
    const response = await open('GET', '/help/search?q=retunring&languages=en');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const { items } = await read<{ items: unknown[] }>(response);
    expect(items).toMatchObject([
      { article: { slug: 'returns' }, url: 'http://localhost:8080/help/shop/en/articles/returns' },
    ]);
    expect((await read<{ items: unknown[] }>(open('GET', '/help/search?q=retu'))).items).toHaveLength(1);
    expect(await codeOf(await open('GET', '/help/search?q=x&limit=500'))).toBe('invalid');
    const preflight = await open('OPTIONS', '/help/articles/returns/feedback');
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
  });

  it('[A6] takes opinions from the site’s own pages, once for each reader', async () => {
    const id = await publish('returns', 'Returning goods');
    await app.store.sites.setOrigins('shop', ['https://shop.example']);
    const opinion = { voter: 'reader-one-000001', language: 'en', helpful: true };
    const send = (body: object, origin: string) =>
      open('PUT', '/help/articles/returns/feedback', { body, origin });
    expect(await codeOf(await send(opinion, 'https://evil.example'))).toBe('origin_denied');
    expect((await send(opinion, 'https://shop.example')).status).toBe(204);
    expect((await send({ ...opinion, helpful: false, comment: 'No.' }, 'https://shop.example')).status).toBe(
      204,
    );
    const { items } = await read<{ items: unknown[] }>(call('GET', `/articles/${id}/feedback`));
    expect(items).toEqual([
      { articleId: id, language: 'en', helpful: false, comment: 'No.', at: app.clock.now() },
    ]);
    expect(await codeOf(await send({ ...opinion, voter: '?' }, 'https://shop.example'))).toBe('invalid');
  });

  it('[A7] counts what was read and searched, without who', async () => {
    const id = await publish('returns', 'Returning goods');
    await open('GET', '/help/search?q=Umbrella%20ada%40shop.example');
    await open('GET', '/help/search?q=umb&typing=true');
    await open('GET', '/help/search?q=goods&languages=en');
    await open('GET', '/help/articles/returns?search=goods&languages=en');
    await app.articleCounts.flush();
    const day = new Date(app.clock.now()).toISOString().slice(0, 10);
    const searches = await read<{ items: unknown[] }>(call('GET', `/article-searches?from=${day}&to=${day}`));
    expect(searches.items).toEqual([
      { words: 'goods', language: 'en', searches: 1, unanswered: 0, opened: 1 },
      { words: 'umbrella', language: '', searches: 1, unanswered: 1, opened: 0 },
    ]);
    const missed = await read<{ items: unknown[] }>(
      call('GET', `/article-searches?from=${day}&to=${day}&only=unanswered`),
    );
    expect(missed.items).toHaveLength(1);
    expect(await read(call('GET', `/article-figures?from=${day}&to=${day}`))).toEqual({
      items: [{ articleId: id, views: 1, helped: 0, notHelped: 0 }],
    });
  });

  it('lists what was read most in the last 30 days before the rest', async () => {
    const returns = await publish('returns', 'Returning goods');
    await publish('warranty', 'Warranty');
    await open('GET', '/help/articles/warranty');
    await app.articleCounts.flush();
    const slugs = async (query: string) =>
      (await read<{ items: { slug: string }[] }>(open('GET', `/help/articles${query}`))).items.map(
        ({ slug }) => slug,
      );
    expect(await slugs('')).toEqual(['returns', 'warranty']);
    expect(await slugs('?order=read')).toEqual(['warranty', 'returns']);
    const longAgo = Math.floor(app.clock.now() / 86_400_000) - 31;
    const views = [{ articleId: returns, language: 'en', day: longAgo, views: 9 }];
    await app.store.articles.count({ siteId: 'shop', views, searches: [] });
    expect(await slugs('?order=read')).toEqual(['warranty', 'returns']);
    expect(await codeOf(await open('GET', '/help/articles?order=best'))).toBe('invalid');
  });

  it('keeps categories in their order', async () => {
    const orders = {
      id: 'orders',
      names: { en: 'Orders' },
      children: [{ id: 'returns', names: { en: 'Returns' } }],
    };
    const saved = await call('PUT', '/article-categories', { expectedVersion: 0, categories: [orders] });
    expect(await read(saved)).toEqual({ categories: [orders], version: 1 });
    expect(await read(open('GET', '/help/categories'))).toEqual({ categories: [orders], version: 1 });
    const twice = { expectedVersion: 1, categories: [orders, orders] };
    expect(await codeOf(await call('PUT', '/article-categories', twice))).toBe('invalid');
    expect(
      await codeOf(await call('PUT', '/article-categories', { expectedVersion: 0, categories: [] })),
    ).toBe('conflict');
  });

  it('[A3] refuses what is no article with the path of what is wrong', async () => {
    for (const slug of ['', 'A', 'a--b', 'a b', '../x', 'x'.repeat(101)]) {
      expect(await codeOf(await call('POST', '/articles', { slug }))).toBe('invalid');
    }
    await call('POST', '/articles', { slug: 'long' });
    const long = { title: 'T', body: 'x'.repeat(100_001), expectedVersion: 0 };
    expect(await codeOf(await call('PUT', '/articles/long/translations/en', long))).toBe('invalid');
    expect(
      await codeOf(await call('PUT', '/articles/long/translations/%3Cb%3E', { ...long, body: '' })),
    ).toBe('invalid');
  });
});
