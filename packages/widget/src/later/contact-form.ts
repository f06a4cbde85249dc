import { updateWhenLocaleChanges } from '@lit/localize';
import { baseStyles } from '@deskbell/ui';
import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { laterText } from './later-text.ts';
import { fieldStyles } from '../parts/field-styles.ts';

export type Channel = 'callback' | 'email';

/** A number needs five digits at least; how people write it is their own affair. */
const phonePattern = /^\+?(?:[\s()./-]*\d){5,}[\s()./-]*$/;

/** Asks for a number or an address where the desk has offered to get back to the visitor. What was left is kept once. */
export class DeskbellContactForm extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        inline-size: 100%;
      }
      form {
        display: grid;
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--db-line);
        border-radius: var(--db-radius);
        background: var(--db-surface-sunken);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 32px;
      }
      [type='radio'] {
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        accent-color: var(--db-accent);
      }
      .field {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      .field input {
        min-block-size: 40px;
      }
      .problem {
        color: var(--db-danger);
        font-size: 13px;
        line-height: 18px;
      }
      button {
        min-block-size: 44px;
        padding: 8px 16px;
        border: 1px solid transparent;
        border-radius: max(4px, var(--db-radius) - 4px);
        background: var(--db-accent);
        color: var(--db-on-accent);
        font-weight: 600;
      }
      button:hover {
        background: var(--db-accent-hover);
      }
      button:disabled {
        opacity: 0.6;
      }
      /* Below 16 px iOS zooms into the page. */
      @media (pointer: coarse) {
        .field input {
          font-size: max(16px, 1em);
        }
      }
    `,
  ];
  static override properties = {
    channels: { attribute: false },
    keep: { attribute: false },
    channel: { state: true },
    state: { state: true },
  };

  declare channels: readonly Channel[];
  /** Keeps what was written; fails when it could not be kept. */
  declare keep: (channel: Channel, address: string) => Promise<void>;
  declare private channel: Channel | null;
  declare private state: 'open' | 'wrong' | 'busy' | 'failed';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.channels = [];
    this.keep = () => Promise.resolve();
    this.channel = null;
    this.state = 'open';
  }

  get #channel(): Channel {
    return this.channel ?? this.channels[0] ?? 'email';
  }

  protected override render(): TemplateResult {
    const channel = this.#channel;
    const byPhone = channel === 'callback';
    const problem =
      this.state === 'failed'
        ? laterText.contactFailed()
        : this.state === 'wrong'
          ? byPhone
            ? laterText.phoneWrong()
            : laterText.emailWrong()
          : null;
    return html`<form novalidate @submit=${this.#submit}>
      <p>${laterText.contactOffer()}</p>
      ${this.channels.length > 1 ? this.#renderChoice() : nothing}
      <label class="field">
        ${byPhone ? laterText.phone() : laterText.email()}
        <input
          name="address"
          type=${byPhone ? 'tel' : 'email'}
          autocomplete=${byPhone ? 'tel' : 'email'}
          maxlength="200"
          dir="ltr"
          required
          aria-invalid=${this.state === 'wrong' ? 'true' : nothing}
          aria-describedby="problem"
        />
      </label>
      <p class="problem" id="problem" role="alert" ?hidden=${problem === null}>${problem}</p>
      <button ?disabled=${this.state === 'busy'}>${laterText.contactSend()}</button>
    </form>`;
  }

  #renderChoice(): TemplateResult {
    return html`<fieldset>
      <legend class="visually-hidden">${laterText.contactBy()}</legend>
      ${this.channels.map(
        (channel) =>
          html`<label>
            <input
              type="radio"
              name="channel"
              .checked=${channel === this.#channel}
              @change=${() => this.#choose(channel)}
            />${channel === 'callback' ? laterText.phone() : laterText.email()}
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(channel: Channel): void {
    this.channel = channel;
    this.state = 'open';
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name=address]');
    if (!field || this.state === 'busy') return;
    const address = field.value.trim();
    const channel = this.#channel;
    const fits =
      address !== '' &&
      (channel === 'callback' ? phonePattern.test(address) : field.validity.valid && address.includes('@'));
    if (!fits) {
      this.state = 'wrong';
      return field.focus();
    }
    this.state = 'busy';
    // What was kept comes back as an entry, which takes this form's place.
    this.keep(channel, address).catch(() => (this.state = 'failed'));
  };
}

if (!customElements.get('deskbell-contact-form'))
  customElements.define('deskbell-contact-form', DeskbellContactForm);
