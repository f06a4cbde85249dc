import type { PublishedArticleAnswer, VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { anchorId, articleNodes, baseStyles, markdownStyles } from '@deskbell/ui';
import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { articleTextStyles } from './article-text-styles.ts';
import { articlesText } from './articles-text.ts';
import { Opinion } from './opinion.ts';
import { renderFailed } from './search-field.ts';
import { buttonStyles } from '../parts/button-styles.ts';
import { fieldStyles } from '../parts/field-styles.ts';

/**
 * One article, whether it helped, and the way to a person.
 *
 * @fires deskbell-article - `detail.slug`: a link in the text leads to another one.
 * @fires deskbell-ask - the reader would rather ask
 */
export class DeskbellArticle extends LitElement {
  static override styles = [baseStyles, markdownStyles, buttonStyles, fieldStyles, articleTextStyles];
  static override properties = {
    articles: { attribute: false },
    siteId: { attribute: false },
    slug: { attribute: false },
    search: { attribute: false },
    article: { state: true },
    failed: { state: true },
  };

  declare articles: VisitorArticles | null;
  declare siteId: string;
  /** Which one: by slug or id. */
  declare slug: string;
  /** By which words it was found. */
  declare search: string | undefined;
  /** `null` while it is on its way, `undefined` when there is none (any more). */
  declare private article: PublishedArticleAnswer | null | undefined;
  declare private failed: boolean;
  #text: DocumentFragment | undefined;
  #loading = new AbortController();
  readonly #opinion = new Opinion(this, () => ({ articles: this.articles, article: this.article }));

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.articles = null;
    this.siteId = '';
    this.slug = '';
    this.search = undefined;
    this.article = null;
    this.failed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('slug') && this.slug) void this.#load();
  }

  protected override render(): TemplateResult {
    const { article } = this;
    if (this.failed) return html`<div class="note">${renderFailed(() => void this.#load())}</div>`;
    if (article === undefined) {
      return html`<p class="note" role="status">${articlesText.articleGone()}</p>
        ${this.#renderAsk()}`;
    }
    if (article === null) return html`<div aria-busy="true"></div>`;
    return html`<article lang=${article.language} dir="auto">
        <h3 tabindex="-1">${article.title}</h3>
        <div class="text markdown" @click=${this.#follow}>${this.#text}</div>
      </article>
      ${this.#opinion.render()} ${this.#renderAsk()}`;
  }

  #renderAsk(): TemplateResult {
    return html`<button
      type="button"
      class="button ask"
      @click=${() => this.dispatchEvent(new CustomEvent('deskbell-ask'))}
    >
      ${articlesText.articleAsk()}
    </button>`;
  }

  async #load(): Promise<void> {
    const { articles, search, slug } = this;
    if (!articles) return;
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.article = null;
    this.failed = false;
    this.#opinion.reset();
    try {
      const article = await articles.read(slug, { signal, ...(search === undefined ? {} : { search }) });
      if (signal.aborted) return;
      this.article = article;
      this.#text = article && articleNodes(article.html);
      await this.updateComplete;
      this.renderRoot.querySelector('h3')?.focus();
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }

  /** Links to other articles and to headings stay in the chat. */
  #follow = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      event.preventDefault();
      const heading = this.shadowRoot?.getElementById(anchorId(href.slice(1)));
      heading?.scrollIntoView({ block: 'start' });
      return heading?.focus({ preventScroll: true });
    }
    const slug = this.#otherArticle(href);
    if (slug === null) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('deskbell-article', { detail: { slug } }));
  };

  #otherArticle(href: string): string | null {
    if (!URL.canParse(href)) return null;
    const [, help, site, , articles, slug = null] = new URL(href).pathname.split('/');
    return help === 'help' && site === this.siteId && articles === 'articles' ? slug : null;
  }
}

if (!customElements.get('deskbell-article')) customElements.define('deskbell-article', DeskbellArticle);
