import { type FlowMenuItem, beginFlow, flowMenu } from '@deskbell/sdk/visitor/flows';
import { type TemplateResult, html, nothing } from 'lit';
import type { PartHost } from '../parts/part.ts';
import { homeText } from './home-text.ts';

/** With what a conversation can begin besides words of one's own; nothing for a site without flows. */
export class FlowChoices {
  readonly #host: PartHost;
  #items: readonly FlowMenuItem[] = [];
  #loading: Promise<void> | undefined;

  constructor(host: PartHost) {
    this.#host = host;
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  render(): TemplateResult | typeof nothing {
    if (this.#items.length === 0) return nothing;
    return html`<section aria-labelledby="topics">
      <h3 id="topics">${homeText.topics()}</h3>
      <div class="choices">
        ${this.#items.map(
          (item) =>
            html`<button type="button" class="choice" dir="auto" @click=${() => this.#begin(item)}>
              ${item.label}
            </button>`,
        )}
      </div>
    </section>`;
  }

  #begin(item: FlowMenuItem): void {
    const { conversation } = this.#host;
    if (!conversation) return;
    // What is refused stands in the timeline, with a way to try again.
    beginFlow(conversation, item).catch(() => undefined);
    this.#host.focusComposer();
  }

  async #load(): Promise<void> {
    const { conversation, wanted } = this.#host;
    try {
      if (conversation) this.#items = await flowMenu(conversation, { locale: wanted[0] ?? 'en' });
      this.#host.requestUpdate();
    } catch {
      this.#loading = undefined;
    }
  }
}
