import { articleNodes, markdownStyles } from '@deskbell/ui';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { articleEditorStyles } from './article-editor-styles.ts';
import { type ArticleWords, noWords } from './article-text.ts';

/** What readers will see of a text that is being written: made by the server, as theirs is. */
export class DeskbellArticlePreview extends ConsoleElement {
  static override styles = [...consoleStyles, markdownStyles, articleEditorStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    language: { attribute: false },
    words: { attribute: false },
    text: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare language: string;
  declare words: ArticleWords;
  declare private text: DocumentFragment | null;
  #asking = false;
  #shown: string | null = null;

  constructor() {
    super();
    this.siteId = '';
    this.language = '';
    this.words = noWords;
    this.text = null;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    void this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<article
      class="preview"
      lang=${this.language}
      dir="auto"
      aria-label=${articleDeskText.articlePreview()}
    >
      <h3>${this.words.title}</h3>
      <div class="text">${this.text}</div>
    </article>`;
  }

  /** One call at a time: what is typed during one is asked for after it. */
  async #follow(): Promise<void> {
    const { body } = this.words;
    if (this.#asking || body === this.#shown) return;
    this.#asking = true;
    try {
      const { html: made } = await this.workplace.admin.call(
        'POST /v1/sites/:siteId/articles/preview',
        { siteId: this.siteId },
        { body },
      );
      this.#shown = body;
      this.text = articleNodes(made);
    } catch {
      // The last one stays; the next letter asks again.
    } finally {
      this.#asking = false;
    }
    if (this.#shown === body && this.words.body !== body) void this.#follow();
  }
}
