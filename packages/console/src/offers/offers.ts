import type { Offer } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { MissedOffers } from './missed-offers.ts';

/** What is offered to the agent, what they missed, and the way back after it. Takes no room while there is nothing. */
export class DeskbellOffers extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: flex;
        flex-direction: column;
        gap: 8px;
        max-block-size: 50dvh;
        padding: 12px 16px;
        overflow: hidden auto;
        border-block-end: 1px solid var(--db-line);
        background: var(--db-surface-sunken);
      }
      .note {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 8px 8px 8px 16px;
        border-radius: 12px;
        background: var(--db-surface-raised);
      }
      .note p {
        flex: 1;
        min-inline-size: 0;
      }
      .note.away {
        background: var(--wa-color-warning-fill-normal);
        color: var(--db-note-text);
      }
      @media (max-width: 720px) {
        section {
          padding: 8px;
        }
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    missed: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare private missed: Offer | null;
  declare private problem: string | null;
  readonly #missing = new MissedOffers(() => this.workplace.ticker.value);
  readonly #card = new ReadableController(this, () => this.workplace.client.card);
  readonly #offers = new ReadableController(
    this,
    () => this.workplace.client.offers,
    (offers) => this.#onOffers(offers),
  );

  constructor() {
    super();
    this.missed = null;
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#missing.next(this.workplace.client.offers.value);
  }

  /** Accepts or declines the offer that ends first. Whether there was one. */
  decide(decision: 'accept' | 'decline'): boolean {
    const first = this.renderRoot.querySelector('deskbell-offer');
    if (first) void (decision === 'accept' ? first.accept() : first.decline());
    return first !== null;
  }

  protected override render(): TemplateResult {
    const offers = this.#offers.value ?? [];
    const isAway = this.#card.value?.pause?.reason === 'notResponding';
    const empty = offers.length === 0 && !isAway && this.missed === null;
    return html`<section aria-label=${consoleText.offers()} ?hidden=${empty}>
        ${repeat(
          offers,
          ({ conversation }) => conversation.id,
          (offer) =>
            html`<deskbell-offer
              .workplace=${this.workplace}
              .offer=${offer}
              @deskbell-offer-settled=${this.#onSettled}
            ></deskbell-offer>`,
        )}
        ${isAway ? this.#renderAway() : this.missed ? this.#renderMissed(this.missed) : nothing}
      </section>
      <p class="visually-hidden" role="status">
        ${offers.map(({ conversation }) => consoleText.offerTitle(contactName(conversation))).join(' ')}
      </p>`;
  }

  #renderAway(): TemplateResult {
    return html`<div class="note away" role="alert">
      ${icon('bell')}
      <p>${consoleText.notResponding()} ${this.problem ?? ''}</p>
      <wa-button size="s" variant="brand" @click=${this.#comeBack}>${consoleText.iAmBack()}</wa-button>
    </div>`;
  }

  #renderMissed({ conversation }: Offer): TemplateResult {
    return html`<div class="note" role="status">
      ${icon('bell')}
      <p>${consoleText.offerMissed(contactName(conversation))}</p>
      <wa-button size="s" appearance="plain" @click=${() => (this.missed = null)}
        >${icon('remove')}<span class="visually-hidden">${consoleText.dismiss()}</span></wa-button
      >
    </div>`;
  }

  #onOffers(offers: readonly Offer[]): void {
    const [missed] = this.#missing.next(offers);
    if (missed) this.missed = missed;
    else if (offers.length > 0) this.missed = null;
  }

  #onSettled = ({ detail }: CustomEvent<string>): void => this.#missing.settled(detail);

  #comeBack = async (): Promise<void> => {
    this.problem = null;
    try {
      await this.workplace.client.setPresence('available');
      this.missed = null;
    } catch (error) {
      this.problem = actionProblem(error);
    }
  };
}
