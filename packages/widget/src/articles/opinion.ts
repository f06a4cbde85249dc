import type { PublishedArticleAnswer, VisitorArticles } from '@deskbell/sdk/visitor/articles';
import { uiText } from '@deskbell/ui';
import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { laterText } from '../later/later-text.ts';
import { articlesText } from './articles-text.ts';

type Step = 'open' | 'why' | 'thanks';

interface About {
  readonly articles: VisitorArticles | null;
  readonly article: PublishedArticleAnswer | null | undefined;
}

/** "Did this help?": yes, or no and why. What was said can be changed by coming back to the article. */
export class Opinion {
  readonly #host: LitElement;
  readonly #about: () => About;
  #step: Step = 'open';
  #busy = false;
  #failed = false;

  constructor(host: LitElement, about: () => About) {
    this.#host = host;
    this.#about = about;
  }

  reset(): void {
    this.#step = 'open';
    this.#busy = false;
    this.#failed = false;
  }

  render(): TemplateResult {
    return html`<section class="opinion" aria-label=${articlesText.articleHelped()}>
      ${
        this.#step === 'open'
          ? html`<p>${articlesText.articleHelped()}</p>
              <div class="choices">
                <button type="button" class="button" ?disabled=${this.#busy} @click=${() => this.#give(true)}>
                  ${articlesText.articleYes()}
                </button>
                <button
                  type="button"
                  class="button"
                  ?disabled=${this.#busy}
                  @click=${() => this.#give(false)}
                >
                  ${articlesText.articleNo()}
                </button>
              </div>`
          : nothing
      }
      ${
        this.#step === 'why'
          ? html`<form @submit=${this.#submit}>
              <label>
                ${articlesText.articleMissing()}
                <textarea rows="3" maxlength="2000" dir="auto"></textarea>
              </label>
              <button class="button" ?disabled=${this.#busy}>${uiText.send()}</button>
            </form>`
          : nothing
      }
      <p role="status" tabindex="-1">${this.#step === 'thanks' ? articlesText.articleThanks() : nothing}</p>
      <p class="problem" role="alert" ?hidden=${!this.#failed}>
        ${this.#failed ? laterText.contactFailed() : nothing}
      </p>
    </section>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const comment = this.#find('textarea')?.value.trim();
    if (comment) void this.#give(false, comment);
    else this.#turn('thanks', '[role=status]');
  };

  async #give(helpful: boolean, comment?: string): Promise<void> {
    const { article, articles } = this.#about();
    if (!article || !articles) return;
    this.#busy = true;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      await articles.giveFeedback(article, { helpful, ...(comment === undefined ? {} : { comment }) });
      if (this.#about().article !== article) return;
      const asks = !helpful && comment === undefined;
      this.#turn(asks ? 'why' : 'thanks', asks ? 'textarea' : '[role=status]');
    } catch {
      if (this.#about().article !== article) return;
      this.#failed = true;
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** What was pressed is gone: the focus goes to what has come. */
  #turn(step: Step, focused: string): void {
    this.#step = step;
    this.#busy = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#find<HTMLElement>(`.opinion ${focused}`)?.focus());
  }

  #find<T extends HTMLElement = HTMLTextAreaElement>(selector: string): T | null {
    return this.#host.renderRoot.querySelector<T>(selector);
  }
}
