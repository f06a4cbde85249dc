import { giveConsent, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { textFor } from '@deskbell/sdk/visitor/settings';
import { TextRenderer } from '@deskbell/ui';
import { type TemplateResult, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { formText } from '../form/form-text.ts';
import type { PartHost } from '../parts/part.ts';
import { preChatText } from './pre-chat-text.ts';

/** What the site wants everybody to agree to. */
export type SiteConsent = NonNullable<NonNullable<ChatFacts['desk']>['consent']>;

/** Shows what the site wants everybody to agree to, and tells the desk who has. Another version is asked anew. */
export class Consent {
  readonly #host: PartHost;
  readonly #texts: TextRenderer;
  /** Bodies of texts, by which what was read is found again. */
  #body = { text: '' };
  /** The version that was agreed to, or put off. */
  #given: string | null = null;
  #putOff: string | null = null;
  #shown: string | null = null;
  #isBusy = false;
  #problem: 'changed' | 'failed' | null = null;

  constructor(host: PartHost) {
    this.#host = host;
    this.#texts = new TextRenderer(host.element);
  }

  /** Another conversation, and so maybe another person. */
  reset(): void {
    this.#given = null;
    this.#putOff = null;
    this.#shown = null;
    this.#problem = null;
  }

  isOpen(consent: SiteConsent | undefined): consent is SiteConsent {
    return consent !== undefined && consent.version !== this.#given && consent.version !== this.#putOff;
  }

  render(consent: SiteConsent, conversation: VisitorConversationHandle, done: () => void): TemplateResult {
    const { required, text, version } = consent;
    const languages = this.#host.wanted;
    const words = textFor(text, languages) ?? '';
    if (this.#body.text !== words) this.#body = { text: words };
    if (this.#shown !== null && this.#shown !== version && this.#problem === null) this.#problem = 'changed';
    this.#shown = version;
    const problem =
      this.#problem === 'changed' ? preChatText.preChanged() : this.#problem ? formText.formFailed() : null;
    return html`<div class="pre" role="group" aria-labelledby="consent">
      <div class="consent markdown" id="consent" dir="auto">${this.#texts.render(this.#body)}</div>
      <p class="problem" role="alert" ?hidden=${problem === null}>${problem}</p>
      <div class="answers">
        <button
          type="button"
          class="button strong agree"
          aria-describedby="consent"
          aria-disabled=${this.#isBusy}
          @click=${() => void this.#agree(version, conversation, done)}
        >
          ${preChatText.preAgree()}
        </button>
        ${
          required
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.#later(version)}>
                ${preChatText.preNotNow()}
              </button>`
        }
      </div>
    </div>`;
  }

  async #agree(version: string, conversation: VisitorConversationHandle, done: () => void): Promise<void> {
    if (this.#isBusy) return;
    this.#turn(true, null);
    try {
      await giveConsent(conversation, version, { locale: this.#host.wanted[0] ?? 'en' });
      this.#given = version;
      this.#turn(false, null);
      done();
    } catch (error) {
      this.#turn(false, (error as { readonly code?: string }).code === 'conflict' ? 'changed' : 'failed');
    }
  }

  #later(version: string): void {
    this.#putOff = version;
    this.#host.requestUpdate();
    this.#host.focusComposer();
  }

  #turn(isBusy: boolean, problem: 'changed' | 'failed' | null): void {
    this.#isBusy = isBusy;
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
