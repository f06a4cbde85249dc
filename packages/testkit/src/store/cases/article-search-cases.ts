import { beforeEach, describe, expect, it } from 'vitest';
import { ArticleWorld } from '../articles/article-world.ts';
import { judgedSearches } from '../articles/judged-searches.ts';
import { shopArticles } from '../articles/shop-articles.ts';
import type { World } from '../world.ts';

const RECALL = 0.95;
const FIRST = 0.8;

export function articleSearchCases(given: () => World): void {
  let world: ArticleWorld;
  beforeEach(() => {
    world = new ArticleWorld(given());
  });

  async function writeShop(): Promise<void> {
    for (const slug of Object.keys(shopArticles['en'] ?? {})) {
      const texts = Object.entries(shopArticles).flatMap(([language, articles]) => {
        const [title, body] = articles[slug] ?? [];
        return title === undefined ? [] : [[language, { title, body }] as const];
      });
      await world.published({ slug }, Object.fromEntries(texts));
    }
  }

  it('finds what answers judged searches in four languages', async () => {
    await writeShop();
    const figures: Record<string, { recall: number; first: number; missed: string[] }> = {};
    for (const [language, searches] of Object.entries(judgedSearches)) {
      const missed: string[] = [];
      let first = 0;
      for (const [text, slug] of searches) {
        const found = await world.found(text, { languages: [language], limit: 5 });
        if (!found.includes(slug)) missed.push(`${text}: ${found.join(', ')}`);
        if (found[0] === slug) first += 1;
      }
      const recall = (searches.length - missed.length) / searches.length;
      figures[language] = { recall, first: first / searches.length, missed };
    }
    const lines = Object.entries(figures).map(
      ([language, { recall, first, missed }]) =>
        `  ${language}: recall@5 ${recall.toFixed(2)}, first ${first.toFixed(2)}${missed.map((one) => `\n      missed ${one}`).join('')}`,
    );
    // oxlint-disable-next-line no-console -- how good it is says more than that it passed
    console.log(`judged searches of articles\n${lines.join('\n')}`);
    for (const { recall, first } of Object.values(figures)) {
      expect(recall).toBeGreaterThanOrEqual(RECALL);
      expect(first).toBeGreaterThanOrEqual(FIRST);
    }
  });

  describe('order', () => {
    it('lets the title weigh more than the text, and more of the words more than one', async () => {
      await world.published({ slug: 'in-text' }, { en: { title: 'Shoes', body: 'A refund takes days.' } });
      await world.published({ slug: 'in-title' }, { en: { title: 'Refund', body: 'It takes days.' } });
      await world.published({ slug: 'both' }, { en: { title: 'Refund for shoes', body: 'It takes days.' } });
      expect(await world.found('refund ')).toEqual(['in-title', 'both', 'in-text']);
      expect((await world.found('refund shoes '))[0]).toBe('both');
    });

    it('finds words that are still being typed, and prefers those that are there', async () => {
      await world.published({ slug: 'invoice' }, { en: { title: 'Invoices' } });
      await world.published({ slug: 'invite' }, { en: { title: 'Invite a friend' } });
      expect((await world.found('inv')).toSorted()).toEqual(['invite', 'invoice']);
      expect(await world.found('invo')).toEqual(['invoice']);
      // A space ends the word.
      expect(await world.found('invo ')).toEqual([]);
    });
  });

  it('finds nothing for nothing', async () => {
    await world.published({}, { en: {} });
    expect(await world.found('')).toEqual([]);
    expect(await world.found('!?')).toEqual([]);
    expect(await world.found('\' or 1=1 -- " * ( % _')).toEqual([]);
    expect(await world.found('body', { siteId: 'blog' })).toEqual([]);
  });

  it('tells where the words stand', async () => {
    const body = `${'word '.repeat(60)}the **parcels** came.`;
    await world.published({ slug: 'parcels' }, { en: { body } });
    const [hit] = await world.articles.search({
      siteId: 'shop',
      languages: ['en'],
      audience: 'public',
      text: 'parcel',
      limit: 5,
    });
    const shown = hit?.matches.map(([start, end]) => hit.excerpt.slice(start, end));
    expect(shown).toEqual(['parcels']);
    expect(hit?.excerpt).not.toContain('*');
  });

  it('finds an article by any of its languages, and shows it in the one that fits', async () => {
    await world.published({ slug: 'both' }, { en: { title: 'Warranty' }, pl: { title: 'Gwarancja' } });
    await world.published({ slug: 'english' }, { en: { title: 'Warranty abroad' } });
    const query = { siteId: 'shop', languages: ['pl-PL'], audience: 'public', limit: 5 } as const;
    const hits = await world.articles.search({ ...query, text: 'warranty' });
    expect(hits.map(({ article }) => [article.slug, article.language])).toEqual([
      ['both', 'pl'],
      ['english', 'en'],
    ]);
  });

  it('[A2] internal articles, drafts and archived ones are found by nobody who may not read them', async () => {
    await world.published(
      { slug: 'internal', visibility: 'internal' },
      { en: { title: 'Kryptonite rules' } },
    );
    const draft = await world.create({ slug: 'draft' });
    await world.write(draft, 'en', { title: 'Kryptonite draft' });
    const archived = await world.published({ slug: 'archived' }, { en: { title: 'Kryptonite archived' } });
    await world.articles.change('shop', archived.id, { archivedAt: 1 }, { at: 1 });
    expect(await world.found('kryptonite')).toEqual([]);
    // Not even a corrected mistake or a beginning tells of it.
    expect(await world.found('kryptonitr')).toEqual([]);
    expect(await world.found('kryp')).toEqual([]);
    expect(await world.found('kryptonite', { audience: 'all' })).toEqual(['internal']);
  });

  it('follows every change at once', async () => {
    const article = await world.published({ slug: 'one' }, { en: { title: 'Umbrella' } });
    const { id: articleId, siteId } = article;
    await world.write(article, 'en', { title: 'Raincoat' });
    expect(await world.found('raincoat')).toEqual([]);
    await world.articles.publish({ siteId, articleId, language: 'en', version: 2, at: 5 });
    expect(await world.found('raincoat')).toEqual(['one']);
    expect(await world.found('umbrella')).toEqual([]);
    await world.articles.change(siteId, articleId, { visibility: 'internal' }, { at: 6 });
    expect(await world.found('raincoat')).toEqual([]);
    await world.articles.change(siteId, articleId, { visibility: 'public', slug: 'two' }, { at: 7 });
    expect(await world.found('raincoat')).toEqual(['two']);
    await world.articles.publish({ siteId, articleId, language: 'en', version: null, at: 8 });
    expect(await world.found('raincoat')).toEqual([]);
    await world.articles.publish({ siteId, articleId, language: 'en', version: 1, at: 9 });
    expect(await world.found('umbrela')).toEqual(['two']);
    expect(await world.articles.reindex(siteId)).toBe(1);
    expect(await world.found('umbrela')).toEqual(['two']);
    await world.articles.delete(siteId, articleId);
    expect(await world.found('umbrela')).toEqual([]);
  });

  it('keeps the index right when many publish at once, in two processes', async () => {
    const other = (await given().openAnother()).articles;
    const articles = await Promise.all(Array.from({ length: 12 }, () => world.create()));
    await Promise.all(
      articles.map(async ({ id: articleId, siteId }, index) => {
        const store = index % 2 ? other : world.articles;
        const text = { title: `Number ${index}`, summary: '', body: 'All of them say this.' };
        const by = { kind: 'commandLine', id: null, name: 'test' } as const;
        const place = { siteId, articleId, language: 'en', at: 1 };
        const { version } = await store.saveVersion({ ...place, ...text, expectedVersion: 0, by });
        await store.publish({ ...place, version });
      }),
    );
    expect(await world.found('say', { limit: 50 })).toHaveLength(12);
  });
}
