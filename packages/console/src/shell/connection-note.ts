import type { AgentClient, ConnectionState } from '@deskbell/sdk/agent';
import { currentLocale, ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { noteStyles } from '../styles/note-styles.ts';
import { durationWords } from '../time/duration-words.ts';
import type { Ticker } from '../time/ticker.ts';

/** Says nothing while all is well; otherwise what is going on, and that nothing is lost. */
export class DeskbellConnectionNote extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    noteStyles,
    css`
      .note.offline {
        background: var(--db-note);
        color: var(--db-note-text);
      }
    `,
  ];
  static override properties = { client: { attribute: false }, ticker: { attribute: false } };

  declare client: AgentClient;
  declare ticker: Ticker;
  readonly #connection = new ReadableController(this, () => this.client.connection);

  constructor() {
    super();
    new ReadableController(this, () => (this.#connection.value?.status === 'offline' ? this.ticker : null));
  }

  protected override render(): TemplateResult {
    const state = this.#connection.value;
    // The countdown is for the eyes: read aloud every second it would be a torment.
    return html`<div role="status">${state ? this.#renderNote(state) : nothing}</div>`;
  }

  #renderNote(state: ConnectionState): TemplateResult | typeof nothing {
    switch (state.status) {
      case 'connecting':
        return state.attempt > 1 ? html`<p class="note">${consoleText.connecting()}</p>` : nothing;
      case 'offline':
        return html`<p class="note offline">
          ${icon('cloudOff')}<span>
            <span>${consoleText.offlineNow()}</span>
            ${state.retryAt === null ? nothing : html`<span class="numbers" aria-hidden="true">${this.#retryWords(state.retryAt)}</span>`}
          </span>
        </p>`;
      case 'idle':
      case 'online':
      case 'closed':
        return nothing;
    }
  }

  #retryWords(retryAt: number): string {
    return consoleText.offlineRetry(durationWords(retryAt - this.ticker.value, currentLocale().tag));
  }
}
