import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type TemplateResult, html, nothing } from 'lit';
import type { PartHost } from '../parts/part.ts';
import { pastText } from '../past/past-text.ts';
import { laterText } from './later-text.ts';

/** Ends a conversation after asking, and begins another: what stands in the composer's place meanwhile. */
export class Ending {
  readonly #host: PartHost;
  #step: 'no' | 'asking' | 'busy' | 'failed' = 'no';

  constructor(host: PartHost) {
    this.#host = host;
  }

  get asking(): boolean {
    return this.#step !== 'no';
  }

  ask(): void {
    this.#turn('asking');
    this.#host.focusComposer();
  }

  reset(): void {
    this.#step = 'no';
  }

  render(
    conversation: VisitorConversationHandle | undefined,
    closed: boolean,
  ): TemplateResult | typeof nothing {
    const startNew = (): void => {
      this.#host.client?.conversations.startNew();
      this.#host.focusComposer();
    };
    if (this.asking) {
      return html`<div class="ask" role="group" aria-labelledby="ask">
        <p id="ask">${laterText.endAsk()}</p>
        ${this.#step === 'failed' ? html`<p class="problem" role="alert">${laterText.endFailed()}</p>` : nothing}
        <button
          type="button"
          class="button strong"
          ?disabled=${this.#step === 'busy'}
          @click=${() => this.#end(conversation)}
        >
          ${laterText.end()}
        </button>
        <button type="button" class="button keep" @click=${this.#keep}>${laterText.endKeep()}</button>
      </div>`;
    }
    if (!closed) return nothing;
    const list = this.#host.client?.conversations.list.value ?? [];
    // What came before was only read again.
    const hasOpen = list.some(({ status }) => status !== 'closed' && status !== 'resolved');
    return html`<div class="ask">
      <button type="button" class="button strong" @click=${startNew}>
        ${hasOpen ? pastText.pastToOpen() : laterText.startNew()}
      </button>
    </div>`;
  }

  #end(conversation: VisitorConversationHandle | undefined): void {
    this.#turn('busy');
    conversation?.end().then(this.#keep, () => this.#turn('failed'));
  }

  #keep = (): void => {
    this.#turn('no');
    this.#host.focusComposer();
  };

  #turn(step: 'no' | 'asking' | 'busy' | 'failed'): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}
