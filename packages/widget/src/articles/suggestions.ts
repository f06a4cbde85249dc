import type { VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { type TemplateResult, html, nothing } from 'lit';
import { after } from './after.ts';
import { dismissIcon } from './article-icons.ts';
import { articlesText } from './articles-text.ts';
import { draftWords } from './draft-words.ts';
import { type OpenArticle, renderCards } from './render-rows.ts';
import { TypedSearch } from './typed-search.ts';

/** Articles that may answer what somebody is writing, above the field: two at most, and none any more once they were dismissed. */
export class Suggestions {
  readonly #search: TypedSearch;
  readonly #changed: () => void;
  #dismissed = false;

  constructor(articles: VisitorArticles, changed: () => void) {
    this.#changed = changed;
    this.#search = new TypedSearch({ articles, limit: 2, counts: false, after, changed });
  }

  draft(text: string): void {
    if (!this.#dismissed) this.#search.type(draftWords(text) ?? '');
  }

  stop(): void {
    this.#search.stop();
  }

  render(open: OpenArticle): TemplateResult | typeof nothing {
    const hits = this.#search.hits ?? [];
    const shown = !this.#dismissed && hits.length > 0;
    return html`<div
      class="suggested"
      role="group"
      aria-label=${articlesText.articleSuggested()}
      ?hidden=${!shown}
    >
      <p role="status">${shown ? articlesText.articleSuggested() : nothing}</p>
      <button
        type="button"
        class="icon dismiss"
        aria-label=${articlesText.articleDismiss()}
        title=${articlesText.articleDismiss()}
        @click=${this.#dismiss}
      >
        ${dismissIcon}
      </button>
      ${
        shown
          ? renderCards(
              hits.map(({ article }) => ({ ...article, summary: '' })),
              open,
            )
          : nothing
      }
    </div>`;
  }

  #dismiss = (): void => {
    this.#dismissed = true;
    this.#search.stop();
    this.#changed();
  };
}
