import type { ArticleEditor, ArticleRecord, ArticleStore, NewArticle } from '@deskbell/core';
import type { World } from '../world.ts';

export const author: ArticleEditor = { kind: 'agent', id: 'agent-ada', name: 'Ada' };

export interface WrittenText {
  readonly title?: string;
  readonly summary?: string;
  readonly body?: string;
}

/** Words in which the tests of articles tell their stories. */
export class ArticleWorld {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get articles(): ArticleStore {
    return this.#world.store.articles;
  }

  create(given: Partial<NewArticle> = {}): Promise<ArticleRecord> {
    const id = this.#world.ids.next();
    return this.articles.create({
      id,
      siteId: 'shop',
      slug: id.toLowerCase(),
      categoryId: null,
      visibility: 'public',
      position: 0,
      related: [],
      createdAt: this.#world.clock.now(),
      ...given,
    });
  }

  /** Saves the next version as a draft. */
  async write({ id, siteId }: ArticleRecord, language: string, text: WrittenText = {}) {
    const record = await this.articles.find(siteId, id);
    const expectedVersion = record?.translations.find((one) => one.language === language)?.version ?? 0;
    return this.articles.saveVersion({
      siteId,
      articleId: id,
      language,
      title: 'Title',
      summary: '',
      body: 'Body',
      ...text,
      expectedVersion,
      at: this.#world.clock.now(),
      by: author,
    });
  }

  /** The same, and shows it to readers. */
  async publish(article: ArticleRecord, language: string, text: WrittenText = {}): Promise<ArticleRecord> {
    const { version } = await this.write(article, language, text);
    const { id: articleId, siteId } = article;
    return this.articles.publish({ siteId, articleId, language, version, at: this.#world.clock.now() });
  }

  async published(
    given: Partial<NewArticle>,
    texts: Readonly<Record<string, WrittenText>>,
  ): Promise<ArticleRecord> {
    let article = await this.create(given);
    for (const [language, text] of Object.entries(texts))
      article = await this.publish(article, language, text);
    return article;
  }

  /** Slugs of what is found. */
  async found(text: string, given: Partial<Parameters<ArticleStore['search']>[0]> = {}): Promise<string[]> {
    const query = { siteId: 'shop', languages: [], audience: 'public', limit: 10, text, ...given } as const;
    return (await this.articles.search(query)).map(({ article }) => article.slug);
  }
}
