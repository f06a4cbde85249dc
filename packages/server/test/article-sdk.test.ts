import { agentArticles } from '@deskbell/sdk/agent/articles';
import { visitorArticles } from '@deskbell/sdk/visitor/articles';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';

describe('articles in the SDK', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
    for (const [slug, visibility] of [
      ['returns', 'public'],
      ['fraud', 'internal'],
    ] as const) {
      const at = app.clock.now();
      const { articles } = app.store;
      const about = { slug, visibility, siteId: 'shop', categoryId: null, position: 0, related: [] };
      const place = { siteId: 'shop', articleId: `article-${slug}`, language: 'en', at };
      await articles.create({ ...about, id: place.articleId, createdAt: at });
      const text = { title: `About ${slug}`, summary: '', body: 'It **says** so.' };
      const by = { kind: 'commandLine', id: null, name: 'test' } as const;
      await articles.saveVersion({ ...place, ...text, expectedVersion: 0, by });
      await articles.publish({ ...place, version: 1 });
    }
  });
  afterEach(() => app[Symbol.asyncDispose]());

  it('a visitor searches, reads and says whether it helped, once', async () => {
    const articles = visitorArticles({ url: app.url, siteId: 'shop', languages: ['pl', 'en'] });
    const [hit, ...others] = await articles.search('retruns');
    expect(others).toEqual([]);
    expect(hit?.article.slug).toBe('returns');
    const article = await articles.read('returns', { search: 'retruns' });
    expect(article).toMatchObject({ title: 'About returns', html: '<p>It <strong>says</strong> so.</p>' });
    if (!article) throw new Error('there is no article');
    await articles.giveFeedback(article, { helpful: false, comment: 'Hm.' });
    await articles.giveFeedback(article, { helpful: true });
    const query = { siteId: 'shop', articleId: article.id, cursor: null, limit: 5 };
    expect((await app.store.articles.feedback(query)).items).toMatchObject([
      { helpful: true, comment: null },
    ]);
    expect((await articles.list()).items.map(({ slug }) => slug)).toEqual(['returns']);
    expect(await articles.categories()).toEqual([]);
    expect(await articles.read('fraud')).toBeUndefined();
    expect(await articles.search('fraud')).toEqual([]);
  });

  it('an agent finds internal articles, too', async () => {
    await app.addAgent({ email: 'ada@desk.example' }, 'correct horse battery');
    const cookie = await app.signIn('ada@desk.example', 'correct horse battery');
    const token = cookie.slice(cookie.indexOf('=') + 1);
    const articles = agentArticles({ url: app.url, siteId: 'shop', token });
    expect(
      (await articles.search('frauds', { languages: ['en'] })).map(({ article }) => article.slug),
    ).toEqual(['fraud']);
    const article = await articles.find('fraud');
    if (!article) throw new Error('there is no article');
    expect(await articles.text(article, 'en')).toMatchObject({ title: 'About fraud', version: 1 });
    expect(await articles.text(article, 'pl')).toBeUndefined();
    expect(await articles.find('nothing')).toBeUndefined();
  });
});
