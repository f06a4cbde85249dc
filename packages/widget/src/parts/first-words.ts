import { type TemplateResult, html } from 'lit';

/**
 * Reads out what came before the part that can put it into words: the timeline could not. A live region that comes with its text is not
 * read out, so it stands there first.
 */
export class FirstWords {
  readonly #requestUpdate: () => void;
  #words: string | null = null;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** Asks for the words at the first rendering only. */
  render(words: () => string): TemplateResult {
    const spoken = this.#words;
    if (spoken === null) {
      this.#words = words();
      if (this.#words) setTimeout(this.#requestUpdate);
    }
    return html`<p class="visually-hidden" role="status">${spoken ?? ''}</p>`;
  }
}
