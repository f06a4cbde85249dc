import type { ArticleCardAnswer, VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { type TemplateResult, html, nothing } from 'lit';
import { after } from '../articles/after.ts';
import { onwardsIcon } from '../articles/article-icons.ts';
import { articlesText } from '../articles/articles-text.ts';
import { renderCards } from '../articles/render-rows.ts';
import { renderFound, renderSearchField } from '../articles/search-field.ts';
import { siteArticles } from '../articles/site-articles.ts';
import { TypedSearch } from '../articles/typed-search.ts';
import type { PartHost } from '../parts/part.ts';

/** So many articles stand at home by themselves, or beside earlier conversations, and so many are found. */
const SHOWN = 3;
const FEWER = 2;
const FOUND = 5;

/** The articles of home: a field to search in, the most read, and the way to all of them. Nothing for a site without any. */
export class Help {
  readonly #host: PartHost;
  readonly #articles: VisitorArticles | null;
  readonly #search: TypedSearch | undefined;
  #cards: readonly ArticleCardAnswer[] = [];
  #loading: Promise<void> | undefined;

  constructor(host: PartHost) {
    this.#host = host;
    const changed = (): void => host.requestUpdate();
    const articles = (this.#articles = siteArticles(host));
    if (articles) this.#search = new TypedSearch({ articles, limit: FOUND, counts: true, after, changed });
  }

  /** Whether somebody is searching: then nothing else stands in the way of what is found. */
  get searching(): boolean {
    const { failed = false, hits = null, text = '' } = this.#search ?? {};
    return text !== '' && (failed || hits !== null);
  }

  /** Resolves with whether there are any; without a connection there are none, and the next call asks again. */
  async load(): Promise<boolean> {
    this.#loading ??= this.#load();
    await this.#loading;
    return this.#cards.length > 0;
  }

  stop(): void {
    this.#search?.stop();
  }

  render(hasPast: boolean): TemplateResult | typeof nothing {
    const search = this.#search;
    if (!search || this.#cards.length === 0) return nothing;
    const all = (): void => void this.#host.show('articles').catch(() => undefined);
    const more = html`<ul class="rows" role="list">
      <li>
        <button type="button" class="row all" @click=${all}>
          <span class="words">${articlesText.articlesAll()}</span><span class="onwards">${onwardsIcon}</span>
        </button>
      </li>
    </ul>`;
    return html`<section aria-label=${articlesText.articles()}>
      ${renderSearchField(search)} ${renderFound(search, this.#open)}
      ${this.searching ? nothing : html`${renderCards(this.#cards.slice(0, hasPast ? FEWER : SHOWN), this.#open)}${more}`}
    </section>`;
  }

  #open = (slug: string): void => {
    const words = this.searching ? `?${this.#search?.text}` : '';
    void this.#host.show('articles', slug + words).catch(() => undefined);
  };

  async #load(): Promise<void> {
    try {
      const page = await this.#articles?.list({ limit: SHOWN, order: 'read', signal: this.#host.signal });
      this.#cards = page?.items ?? [];
    } catch {
      this.#loading = undefined;
    }
  }
}
