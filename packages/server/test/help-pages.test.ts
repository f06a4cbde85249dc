import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';

describe('help pages', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ publicUrl: 'https://chat.example' });
  });
  afterEach(() => app[Symbol.asyncDispose]());

  async function publish(
    slug: string,
    texts: Record<string, { title: string; body: string; summary?: string }>,
    given: object = {},
  ) {
    const { articles } = app.store;
    const at = app.clock.now();
    const id = `article-${slug}`;
    const about = {
      id,
      slug,
      siteId: 'shop',
      categoryId: null,
      visibility: 'public',
      position: 0,
      related: [],
    } as const;
    await articles.create({ ...about, createdAt: at, ...given });
    for (const [language, { summary = '', ...text }] of Object.entries(texts)) {
      const place = { siteId: 'shop', articleId: id, language, at };
      const by = { kind: 'commandLine', id: null, name: 'test' } as const;
      await articles.saveVersion({ ...place, ...text, summary, expectedVersion: 0, by });
      await articles.publish({ ...place, version: 1 });
    }
    return id;
  }

  const get = (path: string, headers: Record<string, string> = {}) => app.call('GET', path, { headers });
  const text = async (path: string) => (await get(path)).text();
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    app.call('POST', path, {
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('shows an article with what search engines want to know', async () => {
    await publish('returns', {
      en: { title: 'Returning "goods"', summary: 'How to send it back.', body: '## Label\n\nPrint it.' },
      pl: { title: 'Zwroty', body: 'Wydrukuj.' },
    });
    const response = await get('/help/shop/en/articles/returns');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>Returning &quot;goods&quot; · Shop</title>');
    expect(page).toContain('<meta name="description" content="How to send it back." />');
    expect(page).toContain(
      '<link rel="canonical" href="https://chat.example/help/shop/en/articles/returns" />',
    );
    expect(page).toContain(
      '<link rel="alternate" hreflang="pl" href="https://chat.example/help/shop/pl/articles/returns" />',
    );
    const data = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json ?? '') as unknown,
    );
    expect(data).toMatchObject([
      { '@type': 'Article', headline: 'Returning "goods"', inLanguage: 'en' },
      { '@type': 'BreadcrumbList' },
    ]);
    expect(page.match(/<script(?! type="application\/ld\+json")/)).toBeNull();
    expect(page).toContain('<h2 id="label">Label</h2>');
    expect(await text('/help/shop/sitemap.xml')).toContain(
      '<loc>https://chat.example/help/shop/pl/articles/returns</loc>',
    );
    expect(await text('/robots.txt')).toContain('Disallow: /v1/');
  });

  it('is sent once as long as it has not changed', async () => {
    await publish('returns', { en: { title: 'Returns', body: 'One.' } });
    const first = await get('/help/shop/en/articles/returns');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('/help/shop/en/articles/returns', {
      'if-none-match': tag,
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
    const place = { siteId: 'shop', articleId: 'article-returns', language: 'en', at: 1 };
    const by = { kind: 'commandLine', id: null, name: 'test' } as const;
    await app.store.articles.saveVersion({
      ...place,
      title: 'Returns',
      summary: '',
      body: 'Two.',
      expectedVersion: 1,
      by,
    });
    await app.store.articles.publish({ ...place, version: 2 });
    expect(
      (await get('/help/shop/en/articles/returns', { 'if-none-match': tag, 'cache-control': 'max-age=0' }))
        .status,
    ).toBe(200);
  });

  it('[A4] [A5] runs nothing, whatever an article or an address says', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    await publish('evil', { en: { title: evil, summary: evil, body: evil } });
    for (const path of [
      '/help/shop/en',
      '/help/shop/en/articles/evil',
      `/help/shop/en/search?q=${encodeURIComponent(evil)}`,
    ]) {
      const response = await get(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
      const page = await response.text();
      expect(page.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/g, '')).not.toMatch(
        /<script|<img|onerror=(?!alert\(1\)&gt;)/,
      );
    }
  });

  it('leads to the language of the reader, and speaks four', async () => {
    await publish('returns', { en: { title: 'Returns', body: 'x' }, cs: { title: 'Vrácení', body: 'x' } });
    const where = async (language: string) =>
      (await get('/help/shop', { 'accept-language': language })).headers.get('location');
    expect(await where('cs-CZ,cs;q=0.9,en;q=0.5')).toBe('/help/shop/cs');
    expect(await where('de')).toBe('/help/shop/en');
    expect(await text('/help/shop/cs')).toContain('Vrácení');
    // There is no Polish text, but the page around it is Polish and says so.
    const polish = await text('/help/shop/pl/articles/returns');
    expect(polish).toContain('<html lang="pl">');
    expect(polish).toContain('<article lang="en">');
    expect(polish).toContain('href="https://chat.example/help/shop/en/articles/returns"');
    for (const [language, words] of Object.entries({
      en: 'Did this help',
      pl: 'Czy to pomog',
      cs: 'Pomohlo',
      ru: 'Это помогло',
    })) {
      expect(await text(`/help/shop/${language}/articles/returns`)).toContain(words);
    }
    expect((await get('/help/shop/de')).status).toBe(404);
    expect((await get('/help/shop/EN')).status).toBe(404);
  });

  it('[A2] hides what is internal, a draft or another site’s', async () => {
    await publish(
      'fraud',
      { en: { title: 'Fraud signs', body: 'secret words' } },
      { visibility: 'internal' },
    );
    expect((await get('/help/shop/en/articles/fraud')).status).toBe(404);
    expect(await text('/help/shop/en')).not.toContain('Fraud');
    expect(await text('/help/shop/en/search?q=fraud')).not.toContain('Fraud signs');
    expect(await text('/help/shop/sitemap.xml')).not.toContain('fraud');
    expect((await get('/help/none/en')).status).toBe(404);
  });

  it('finds, and marks what was found', async () => {
    await publish('returns', { en: { title: 'Returns', body: 'Hand the parcels in.' } });
    const page = await text('/help/shop/en/search?q=parcel');
    expect(page).toContain('<mark>parcels</mark>');
    expect(page).toContain('/help/shop/en/articles/returns?search=parcel');
    expect(page).toContain('<meta name="robots" content="noindex" />');
    expect(await text('/help/shop/en/search?q=zebra')).toContain('Nothing was found');
    await get('/help/shop/en/articles/returns?search=parcel');
    await app.articleCounts.flush();
    const query = { siteId: 'shop', fromDay: 0, toDay: 99_999, limit: 10 };
    expect(await app.store.articles.searches(query)).toMatchObject([
      { words: 'parcel', searches: 1, unanswered: 0, opened: 1 },
      { words: 'zebra', searches: 1, unanswered: 1, opened: 0 },
    ]);
  });

  it('lists topics in their order, with what is below them', async () => {
    const returns = { id: 'returns', names: { en: 'Returns', pl: 'Zwroty' } };
    const orders = { id: 'orders', names: { en: 'Orders' }, children: [returns] };
    await app.store.articles.saveCategories(
      'shop',
      [orders, { id: 'none', names: { en: 'Empty' }, children: [] }],
      0,
    );
    await publish('label', { en: { title: 'The label', body: 'x' } }, { categoryId: 'returns' });
    const home = await text('/help/shop/en');
    expect(home).toContain('<a href="/help/shop/en/topics/orders">Orders</a>');
    expect(home).not.toContain('Empty');
    expect(await text('/help/shop/pl/topics/returns')).toContain('<h1>Zwroty</h1>');
    expect(await text('/help/shop/en/articles/label')).toContain(
      '<a href="/help/shop/en/topics/returns">Returns</a>',
    );
    expect((await get('/help/shop/en/topics/nothing')).status).toBe(404);
  });

  it('takes an opinion by a form, once for each reader, and from its own pages alone', async () => {
    const articleId = await publish('returns', { en: { title: 'Returns', body: 'x' } });
    const path = '/help/shop/en/articles/returns/feedback';
    const foreign = await send(path, 'helpful=yes', { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const first = await send(path, 'helpful=no');
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/help/shop/en/articles/returns?said=no#feedback');
    const cookie = (first.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    expect(first.headers.getSetCookie()[0]).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i);
    expect(await text('/help/shop/en/articles/returns?said=no')).toContain('<textarea');
    await send(path, 'helpful=no&comment=Where+is+it%3F', { cookie });
    await send(path, 'helpful=yes');
    const { items } = await app.store.articles.feedback({
      siteId: 'shop',
      articleId,
      cursor: null,
      limit: 10,
    });
    expect(items.map(({ helpful, comment }) => `${helpful} ${comment}`).toSorted()).toEqual([
      'false Where is it?',
      'true null',
    ]);
    // Nothing of the reader is kept but a word for this one article.
    expect(items.every(({ voter }) => !cookie.includes(voter))).toBe(true);
    expect((await send(path, 'helpful=maybe')).status).toBe(400);
    // Whoever only reads is given nothing to keep (W2).
    expect((await get('/help/shop/en/articles/returns')).headers.getSetCookie()).toEqual([]);
  });
});
