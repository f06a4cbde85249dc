import type { ArticleCategory, Clock, PublishedArticleCard, Store } from '@deskbell/core';

/** For so long a list is used again: the longest that a new article takes to be listed. */
const FRESH_MS = 10_000;
const MOST_LISTS = 8;
/** A sitemap has no more. */
const MOST_ARTICLES = 50_000;

export interface Listing {
  readonly cards: readonly PublishedArticleCard[];
  readonly categories: readonly ArticleCategory[];
  /** Languages that have articles, in the order of their letters. */
  readonly languages: readonly string[];
}

/** What a site has published, in one language; kept for some seconds, as every page shows some of it. */
export class Listings {
  readonly #store: Pick<Store, 'articles'>;
  readonly #clock: Clock;
  readonly #kept = new Map<string, { readonly at: number; readonly listing: Promise<Listing> }>();

  constructor(store: Pick<Store, 'articles'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  get(siteId: string, language: string): Promise<Listing> {
    const key = `${siteId}/${language}`;
    const known = this.#kept.get(key);
    const now = this.#clock.now();
    if (known && now - known.at < FRESH_MS) return known.listing;
    const listing = this.#read(siteId, language);
    this.#kept.delete(key);
    this.#kept.set(key, { at: now, listing });
    listing.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_LISTS) break;
      this.#kept.delete(oldest);
    }
    return listing;
  }

  async #read(siteId: string, language: string): Promise<Listing> {
    const query = {
      siteId,
      audience: 'public',
      languages: [language],
      cursor: null,
      limit: MOST_ARTICLES,
    } as const;
    const { items: cards } = await this.#store.articles.published(query);
    const { categories } = await this.#store.articles.categories(siteId);
    const languages = [...new Set(cards.flatMap((card) => card.languages))].toSorted();
    return { cards, categories, languages };
  }
}
