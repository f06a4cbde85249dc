import type { VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { type TemplateResult, html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import type { PartName } from '../parts/part-name.ts';
import { viewStyles } from '../parts/view-styles.ts';
import './article-element.ts';
import { rowStyles, suggestionStyles } from './article-styles.ts';
import type { DeskbellArticles } from './articles-element.ts';
import './articles-element.ts';
import { articlesText } from './articles-text.ts';
import { siteArticles } from './site-articles.ts';
import { Suggestions } from './suggestions.ts';

interface Read {
  readonly slug: string;
  readonly search: string | undefined;
}

/**
 * The knowledge base in the chat. `host.show('articles')` shows all of it, `host.show('articles', slug)` one article, by slug or id;
 * `slug?words` says by which words it was found. Once it is loaded it also suggests articles to whoever writes.
 */
class ArticlesPart implements Part {
  readonly #host: PartHost;
  readonly #articles: VisitorArticles | null;
  readonly #suggestions: Suggestions | undefined;
  readonly #list = createRef<DeskbellArticles>();
  /** Whose view the reader came from. */
  #from: PartName | null = null;
  #startsWithList = true;
  #trail: readonly Read[] = [];

  constructor(host: PartHost) {
    this.#host = host;
    this.#articles = siteArticles(host);
    if (this.#articles) this.#suggestions = new Suggestions(this.#articles, () => host.requestUpdate());
    for (const sheet of [viewStyles, rowStyles, suggestionStyles]) host.dress(sheet);
  }

  stop(): void {
    this.#suggestions?.stop();
  }

  draft(text: string): void {
    // Whoever is being answered by a person has found what they were looking for.
    this.#suggestions?.draft(this.#host.facts.conversation?.agent ? '' : text);
  }

  renderBottom({ conversation }: ChatFacts): TemplateResult | typeof nothing {
    if (conversation?.agent || conversation?.status === 'closed') return nothing;
    return this.#suggestions?.render((slug) => void this.#host.show('articles', slug)) ?? nothing;
  }

  open(about?: string): void {
    const { view } = this.#host;
    if (view !== 'articles') this.#from = view;
    const [slug = '', ...words] = about?.split('?') ?? [];
    this.#startsWithList = slug === '';
    this.#trail = slug ? [{ slug, search: words.join('?') || undefined }] : [];
  }

  renderView(): { readonly title: string; readonly content: TemplateResult } {
    const read = this.#trail.at(-1);
    return {
      title: articlesText.articles(),
      content: html`<div class="view">
        <deskbell-articles
          ${ref(this.#list)}
          ?hidden=${read !== undefined}
          .articles=${this.#startsWithList ? this.#articles : null}
          .languages=${this.#host.wanted}
          @deskbell-article=${this.#read}
        ></deskbell-articles>
        <deskbell-article
          ?hidden=${read === undefined}
          .articles=${this.#articles}
          .siteId=${this.#host.siteId ?? ''}
          .search=${read?.search}
          .slug=${read?.slug ?? ''}
          @deskbell-article=${this.#read}
          @deskbell-ask=${() => void this.#host.show(null)}
        ></deskbell-article>
      </div>`,
    };
  }

  escape(): boolean {
    if (this.#host.view !== 'articles') return false;
    const [last, ...before] = this.#trail.toReversed();
    if (last && (before.length || this.#startsWithList)) {
      this.#trail = before.toReversed();
      this.#host.requestUpdate();
      if (!before.length) queueMicrotask(() => void this.#focusRow(last.slug));
      return true;
    }
    if (this.#list.value?.back()) return true;
    if (this.#from === null) return false;
    void this.#host.show(this.#from);
    return true;
  }

  #read = ({ detail }: CustomEvent<{ readonly slug: string; readonly search?: string }>): void => {
    this.#trail = [...this.#trail, { slug: detail.slug, search: detail.search }];
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector('.view')?.scrollTo(0, 0);
  };

  async #focusRow(slug: string): Promise<void> {
    await this.#list.value?.updateComplete;
    requestAnimationFrame(() => this.#list.value?.focusArticle(slug));
  }
}

export function createPart(host: PartHost): Part {
  return new ArticlesPart(host);
}
