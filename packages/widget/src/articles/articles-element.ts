import type { ArticleCardAnswer, ArticleCategoryBody, VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { textFor } from '@deskbell/sdk/visitor/settings';
import { baseStyles } from '@deskbell/ui';
import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyValues, type TemplateResult, css, html, nothing } from 'lit';
import { after } from './after.ts';
import { onwardsIcon } from './article-icons.ts';
import { rowStyles, searchStyles } from './article-styles.ts';
import { articlesText } from './articles-text.ts';
import { renderCards } from './render-rows.ts';
import { renderFailed, renderFound, renderSearchField } from './search-field.ts';
import { TypedSearch } from './typed-search.ts';
import { buttonStyles } from '../parts/button-styles.ts';

type Topic = Pick<ArticleCategoryBody, 'id' | 'names'> & { readonly children?: readonly Topic[] | undefined };

/** Articles of one topic, or all of them by place and title. */
const PAGE = 20;

/**
 * All articles of a site: topics, what is in them, and a field to search in.
 *
 * @fires deskbell-article - `detail.slug`, `detail.search`: somebody wants to read this one, found by these words.
 */
export class DeskbellArticles extends LitElement {
  static override styles = [
    baseStyles,
    rowStyles,
    searchStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        padding: 16px 8px;
      }
      form {
        padding-inline: 8px;
        margin-block-end: 12px;
      }
      .button {
        margin: 8px 12px;
      }
      .strongest {
        font-weight: 600;
      }
      h3 {
        margin: 0 0 4px;
        padding-inline: 12px;
        font: 600 15px/20px var(--db-font);
      }
      .topics + h3 {
        margin-block-start: 16px;
      }
      h3:focus-visible {
        outline: none;
      }
    `,
  ];
  static override properties = {
    articles: { attribute: false },
    languages: { attribute: false },
    topic: { state: true },
    topics: { state: true },
    cards: { state: true },
    failed: { state: true },
  };

  declare articles: VisitorArticles | null;
  /** What the reader reads, best first. */
  declare languages: readonly string[];
  declare private topic: Topic | null;
  declare private topics: readonly Topic[];
  /** `null` while they are on their way. */
  declare private cards: readonly ArticleCardAnswer[] | null;
  declare private failed: boolean;
  #next: string | undefined;
  #search: TypedSearch | undefined;
  #loading = new AbortController();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.articles = null;
    this.languages = [];
    this.topic = null;
    this.topics = [];
    this.cards = null;
    this.failed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.stop();
    this.#loading.abort();
  }

  /** One step back, out of a topic; whether there was one. */
  back(): boolean {
    if (this.topic === null) return false;
    const { id } = this.topic;
    this.#enter(this.topics.find(({ children }) => children?.some((child) => child.id === id)) ?? null);
    return true;
  }

  /** Puts the focus back to where an article was opened. */
  focusArticle(slug: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-slug="${CSS.escape(slug)}"]`)?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { articles } = this;
    if (!changed.has('articles') || !articles) return;
    this.#search?.stop();
    this.#search = new TypedSearch({
      articles,
      limit: 10,
      counts: true,
      after,
      changed: () => this.requestUpdate(),
    });
    this.#enter(null);
  }

  protected override render(): TemplateResult {
    const search = this.#search;
    if (!search) return html``;
    return html`${renderSearchField(search)} ${renderFound(search, this.#open)}
    ${search.text && (search.hits || search.failed) ? nothing : this.#renderTopic()}`;
  }

  #renderTopic(): TemplateResult {
    const { cards, topic } = this;
    const below = topic ? (topic.children ?? []) : this.topics;
    const title = topic ? this.#name(topic) : below.length ? articlesText.articlesAll() : null;
    const topics = below.map(
      (each) =>
        html`<li>
          <button type="button" class="row strongest" @click=${() => this.#enter(each)}>
            <span class="words">${this.#name(each)}</span><span class="onwards">${onwardsIcon}</span>
          </button>
        </li>`,
    );
    const rows = html`<ul class="rows topics" role="list">
      ${topics}
    </ul>`;
    return html`${topics.length && !topic ? rows : nothing}
      ${title === null ? nothing : html`<h3 tabindex="-1">${title}</h3>`}
      ${topics.length && topic ? rows : nothing}
      <div aria-busy=${cards === null && !this.failed}>${renderCards(cards ?? [], this.#open)}</div>
      ${this.failed ? renderFailed(() => void this.#load()) : this.#next === undefined ? nothing : this.#renderMore()}`;
  }

  #renderMore(): TemplateResult {
    return html`<button type="button" class="button" @click=${() => void this.#load()}>
      ${articlesText.articlesMore()}
    </button>`;
  }

  #name({ names }: Topic): string {
    return textFor(names, this.languages) ?? '';
  }

  #enter(topic: Topic | null): void {
    const left = this.topic;
    this.topic = topic;
    this.cards = null;
    this.#next = undefined;
    void this.#load();
    if (topic || left)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(topic ? 'h3' : '.topics .row')?.focus(),
      );
  }

  /** The first page, or the next one. */
  async #load(): Promise<void> {
    const { articles, topic } = this;
    if (!articles) return;
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.failed = false;
    try {
      const cursor = this.#next;
      const [topics, page] = await Promise.all([
        this.topics.length ? this.topics : articles.categories({ signal }),
        articles.list({
          limit: PAGE,
          signal,
          ...(topic ? { category: topic.id } : {}),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      ]);
      if (signal.aborted) return;
      this.topics = topics;
      this.cards = [...(cursor === undefined ? [] : (this.cards ?? [])), ...page.items];
      this.#next = page.next ?? undefined;
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }

  #open = (slug: string): void => {
    const search = this.#search?.text ?? '';
    this.dispatchEvent(
      new CustomEvent('deskbell-article', { detail: { slug, search: search === '' ? undefined : search } }),
    );
  };
}

if (!customElements.get('deskbell-articles')) customElements.define('deskbell-articles', DeskbellArticles);
