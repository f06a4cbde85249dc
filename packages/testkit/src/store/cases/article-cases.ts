import { beforeEach, expect, it } from 'vitest';
import { ArticleWorld, author } from '../articles/article-world.ts';
import type { World } from '../world.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as Error;

export function articleCases(given: () => World): void {
  let world: ArticleWorld;
  beforeEach(() => {
    world = new ArticleWorld(given());
  });

  it('keeps articles by slugs of their own', async () => {
    const first = await world.create({ slug: 'returns', categoryId: 'orders', related: ['refunds'] });
    expect(await world.articles.find('shop', 'returns')).toEqual(first);
    expect(await world.articles.find('shop', first.id)).toEqual(first);
    await expect(world.create({ slug: 'returns' })).rejects.toThrow(code('conflict'));
    await world.create({ slug: 'returns', siteId: 'blog' });
    const second = await world.create({ slug: 'refunds' });
    const rename = world.articles.change('shop', second.id, { slug: 'returns' }, { at: 1 });
    await expect(rename).rejects.toThrow(code('conflict'));
    const changed = await world.articles.change(
      'shop',
      second.id,
      { position: 3 },
      { at: 9, expectedRevision: 1 },
    );
    expect(changed).toMatchObject({ position: 3, revision: 2, updatedAt: 9, slug: 'refunds' });
    const stale = world.articles.change('shop', second.id, { position: 4 }, { at: 9, expectedRevision: 1 });
    await expect(stale).rejects.toThrow(code('conflict'));
  });

  it('[A2] an article of another site is none', async () => {
    const { id: articleId } = await world.published({ siteId: 'blog', slug: 'post' }, { en: {} });
    const siteId = 'shop';
    const { articles } = world;
    const place = { siteId, articleId, language: 'en', at: 1 };
    const text = { title: 'T', summary: '', body: '' };
    expect(await articles.find(siteId, articleId)).toBeUndefined();
    expect(await articles.version(siteId, articleId, 'en', 1)).toBeUndefined();
    expect(await articles.history(siteId, articleId, 'en', null, 5)).toEqual([]);
    expect(await articles.read({ siteId, slug: articleId, languages: [], audience: 'all' })).toBeUndefined();
    expect(await articles.delete(siteId, articleId)).toBe(false);
    const feedback = { ...place, voter: 'voter-1', helpful: true, comment: null };
    await expect(articles.giveFeedback(feedback)).rejects.toThrow(code('not_found'));
    await expect(articles.change(siteId, articleId, { position: 1 }, { at: 1 })).rejects.toThrow(
      code('not_found'),
    );
    await expect(articles.publish({ ...place, version: 1 })).rejects.toThrow(code('not_found'));
    const save = articles.saveVersion({ ...place, ...text, expectedVersion: 1, by: author });
    await expect(save).rejects.toThrow(code('not_found'));
    expect((await articles.feedback({ siteId, articleId, cursor: null, limit: 5 })).items).toEqual([]);
  });

  it('keeps every version with who and when, and shows readers the published one', async () => {
    const article = await world.create({ slug: 'returns' });
    const place = { siteId: 'shop', articleId: article.id, language: 'pl' };
    const read = () =>
      world.articles.read({ siteId: 'shop', slug: 'returns', languages: ['pl'], audience: 'public' });
    await world.write(article, 'pl', { title: 'Zwroty', body: 'pierwsza' });
    expect(await read()).toBeUndefined();
    await world.articles.publish({ ...place, version: 1, at: 100 });
    await world.write(article, 'pl', { title: 'Zwroty', body: 'druga' });
    expect(await read()).toMatchObject({ body: 'pierwsza', version: 1, publishedAt: 100, languages: ['pl'] });
    // The same text again is no new version, whatever it was made from.
    const again = {
      ...place,
      title: 'Zwroty',
      summary: '',
      body: 'druga',
      expectedVersion: 0,
      at: 5,
      by: author,
    };
    expect(await world.articles.saveVersion(again)).toMatchObject({ version: 2 });
    const other = world.articles.saveVersion({ ...again, body: 'trzecia', expectedVersion: 1 });
    await expect(other).rejects.toThrow(code('conflict'));
    const history = await world.articles.history('shop', article.id, 'pl', null, 10);
    expect(history.map(({ version, body, by }) => [version, body, by])).toEqual([
      [2, 'druga', author],
      [1, 'pierwsza', author],
    ]);
    expect(await world.articles.history('shop', article.id, 'pl', 2, 10)).toHaveLength(1);
    await expect(world.articles.publish({ ...place, version: 9, at: 1 })).rejects.toThrow(code('not_found'));
    const record = await world.articles.publish({ ...place, version: 2, at: 200 });
    expect(record.translations).toMatchObject([
      { language: 'pl', version: 2, publishedVersion: 2, publishedAt: 200 },
    ]);
    await world.articles.publish({ ...place, version: null, at: 300 });
    expect(await read()).toBeUndefined();
  });

  it('shows each reader the language that fits', async () => {
    await world.published({ slug: 'a' }, { en: { title: 'English' }, cs: { title: 'Česky' } });
    const title = async (...languages: string[]) =>
      (await world.articles.read({ siteId: 'shop', slug: 'a', languages, audience: 'public' }))?.title;
    expect(await title('cs-CZ', 'en')).toBe('Česky');
    expect(await title('ru')).toBe('English');
  });

  it('lists articles for their authors, page by page', async () => {
    await world.published({ slug: 'a' }, { en: { title: 'Returning goods' } });
    await world.published({ slug: 'b', categoryId: 'orders' }, { en: { title: 'Orders' } });
    const draft = await world.create({ slug: 'c', visibility: 'internal' });
    await world.write(draft, 'pl', { title: 'Szkic' });
    const old = await world.published({ slug: 'd' }, { en: {} });
    await world.articles.change('shop', old.id, { archivedAt: 5 }, { at: 5 });
    const list = async (query: object) =>
      (await world.articles.list({ siteId: 'shop', cursor: null, limit: 10, ...query })).items.map(
        ({ slug }) => slug,
      );
    expect(await list({})).toEqual(['a', 'b', 'c']);
    expect(await list({ state: 'archived' })).toEqual(['d']);
    expect(await list({ state: 'published' })).toEqual(['a', 'b']);
    expect(await list({ state: 'draft' })).toEqual(['c']);
    expect(await list({ visibility: 'internal' })).toEqual(['c']);
    expect(await list({ categoryId: 'orders' })).toEqual(['b']);
    expect(await list({ language: 'pl' })).toEqual(['c']);
    expect(await list({ title: 'good' })).toEqual(['a']);
    const first = await world.articles.list({ siteId: 'shop', cursor: null, limit: 2 });
    expect(first.next).not.toBeNull();
    expect(await list({ cursor: first.next })).toEqual(['c']);
    const wrong = world.articles.list({ siteId: 'shop', cursor: '?', limit: 2 });
    await expect(wrong).rejects.toThrow(code('invalid'));
  });

  it('lists what readers see by place and title', async () => {
    await world.published({ slug: 'z', position: 1 }, { en: { title: 'First' } });
    await world.published({ slug: 'y', position: 2 }, { en: { title: 'Apple' } });
    await world.published({ slug: 'x', position: 2, categoryId: 'orders' }, { en: { title: 'Banana' } });
    await world.published({ slug: 'w', visibility: 'internal' }, { en: {} });
    await world.create({ slug: 'v' });
    const query = { siteId: 'shop', languages: ['en'], audience: 'public', cursor: null, limit: 2 } as const;
    const first = await world.articles.published(query);
    expect(first.items.map(({ slug }) => slug)).toEqual(['z', 'y']);
    const second = await world.articles.published({ ...query, cursor: first.next });
    expect(second).toMatchObject({ items: [{ slug: 'x', title: 'Banana' }], next: null });
    const ofCategory = await world.articles.published({ ...query, categoryId: 'orders' });
    expect(ofCategory.items.map(({ slug }) => slug)).toEqual(['x']);
    expect((await world.articles.published({ ...query, categoryId: null })).items).toHaveLength(2);
    await expect(world.articles.published({ ...query, cursor: 'e30' })).rejects.toThrow(code('invalid'));
  });

  it('keeps categories as one, and none that has articles goes', async () => {
    const { articles } = world;
    expect(await articles.categories('shop')).toEqual({ categories: [], version: 0 });
    const orders = {
      id: 'orders',
      names: { en: 'Orders' },
      children: [{ id: 'returns', names: { en: 'Returns' } }],
    };
    await articles.saveCategories('shop', [orders], 0);
    expect(await articles.categories('shop')).toEqual({ categories: [orders], version: 1 });
    await expect(articles.saveCategories('shop', [], 0)).rejects.toThrow(code('conflict'));
    await world.create({ categoryId: 'returns' });
    await expect(articles.saveCategories('shop', [], 1)).rejects.toThrow(code('conflict'));
    await articles.saveCategories('shop', [orders, { id: 'more', names: { en: 'More' }, children: [] }], 1);
    expect((await articles.categories('shop')).version).toBe(2);
  });

  it('keeps one opinion of each voter, and none of articles that nobody sees', async () => {
    const { id: articleId } = await world.published({}, { en: {} });
    const { articles } = world;
    const opinion = {
      siteId: 'shop',
      articleId,
      language: 'en',
      voter: 'v1',
      helpful: false,
      comment: 'No.',
      at: 10,
    };
    await articles.giveFeedback(opinion);
    await articles.giveFeedback({ ...opinion, helpful: true, comment: null, at: 20 });
    await articles.giveFeedback({ ...opinion, voter: 'v2', at: 30 });
    const query = { siteId: 'shop', articleId, cursor: null, limit: 1 };
    const first = await articles.feedback(query);
    expect(first.items).toMatchObject([{ voter: 'v2', helpful: false, comment: 'No.' }]);
    const second = await articles.feedback({ ...query, cursor: first.next });
    expect(second).toMatchObject({
      items: [{ voter: 'v1', helpful: true, comment: null, at: 20 }],
      next: null,
    });
    expect(await articles.deleteFeedbackBefore('blog', 25)).toBe(0);
    expect(await articles.deleteFeedbackBefore('shop', 25)).toBe(1);
    const elsewhere = articles.giveFeedback({ ...opinion, language: 'pl' });
    await expect(elsewhere).rejects.toThrow(code('not_found'));
  });

  it('counts views, opinions and searches by day', async () => {
    const { id: articleId } = await world.published({}, { en: {} });
    const { articles } = world;
    const views = [{ articleId, language: 'en', day: 3, views: 2 }];
    const gone = { articleId: 'gone', language: 'en', day: 3, views: 2 };
    const search = { words: 'zwrot', language: 'pl', day: 3, searches: 2, unanswered: 1, opened: 0 };
    const unopened = { words: 'faktura', language: 'pl', day: 4, searches: 3, unanswered: 0, opened: 0 };
    await articles.count({ siteId: 'shop', views: [...views, gone], searches: [search, unopened] });
    await articles.count({ siteId: 'shop', views, searches: [{ ...search, day: 4, opened: 1 }] });
    const opinion = { siteId: 'shop', articleId, language: 'en', voter: 'v1', helpful: true, comment: null };
    await articles.giveFeedback({ ...opinion, at: 3 * 86_400_000 });
    expect(await articles.figures('shop', 3, 3)).toEqual([{ articleId, views: 4, helped: 1, notHelped: 0 }]);
    expect(await articles.figures('shop', 4, 9)).toEqual([]);
    const query = { siteId: 'shop', fromDay: 3, toDay: 4, limit: 10 };
    const zwrot = { words: 'zwrot', language: 'pl', searches: 4, unanswered: 2, opened: 1 };
    const faktura = { words: 'faktura', language: 'pl', searches: 3, unanswered: 0, opened: 0 };
    expect(await articles.searches(query)).toEqual([zwrot, faktura]);
    expect(await articles.searches({ ...query, only: 'unanswered' })).toEqual([zwrot]);
    expect(await articles.searches({ ...query, only: 'unopened' })).toEqual([faktura]);
    expect(await articles.searches({ ...query, siteId: 'blog' })).toEqual([]);
  });

  it('lists what was read most since a day, and after it the rest in its order', async () => {
    const { articles } = world;
    const ids: string[] = [];
    for (const slug of ['first', 'second', 'third', 'fourth'])
      ids.push((await world.published({ slug, position: ids.length }, { en: {}, pl: {} })).id);
    const [, second = '', third = '', fourth = ''] = ids;
    const read = (articleId: string, day: number, views: number, language = 'en') => ({
      articleId,
      language,
      day,
      views,
    });
    const views = [read(fourth, 3, 2), read(fourth, 4, 1, 'pl'), read(third, 4, 2), read(second, 1, 50)];
    await articles.count({ siteId: 'shop', views, searches: [] });
    const query = { siteId: 'shop', audience: 'public', languages: ['en'], cursor: null } as const;
    const slugs = async (given: { readSince?: number; limit: number }) =>
      (await articles.published({ ...query, ...given })).items.map(({ slug }) => slug);
    expect(await slugs({ readSince: 3, limit: 10 })).toEqual(['fourth', 'third', 'first', 'second']);
    expect(await slugs({ readSince: 0, limit: 2 })).toEqual(['second', 'fourth']);
    expect((await articles.published({ ...query, readSince: 3, limit: 2 })).next).toBeNull();
    expect(await slugs({ limit: 2 })).toEqual(['first', 'second']);
  });

  it('deletes an article with all that was kept of it', async () => {
    const { id: articleId } = await world.published({ slug: 'a' }, { en: {}, pl: {} });
    await world.articles.count({
      siteId: 'shop',
      views: [{ articleId, language: 'en', day: 1, views: 1 }],
      searches: [],
    });
    const opinion = {
      siteId: 'shop',
      articleId,
      language: 'en',
      voter: 'v1',
      helpful: true,
      comment: 'x',
      at: 1,
    };
    await world.articles.giveFeedback(opinion);
    expect(await world.articles.delete('shop', articleId)).toBe(true);
    expect(await world.articles.delete('shop', articleId)).toBe(false);
    expect(await world.articles.find('shop', 'a')).toBeUndefined();
    expect(await world.articles.figures('shop', 0, 9)).toEqual([]);
  });
}
