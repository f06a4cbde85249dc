import type { ContactAnswer } from '@deskbell/sdk/admin';
import { type AgentConversation, DeskbellError } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { contactName } from '../inbox/contact-name.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { contactsLike } from './contacts-like.ts';
import { mergeColumns, type MergeField, type MergeSides } from './merge-columns.ts';
import { personStyles } from './person-styles.ts';
import { mergeStyles } from './merge-styles.ts';

type Contact = AgentConversation['contact'] | ContactAnswer;

/** Makes two contacts one, when somebody has seen that they are one person: finds the other, shows both, asks, and does it. */
export class DeskbellMergeDialog extends DialogElement {
  static override styles = [...DialogElement.styles, personStyles, mergeStyles];
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    siteId: { attribute: false },
    contact: { attribute: false },
    text: { state: true },
    found: { state: true },
    other: { state: true },
    swapped: { state: true },
    picked: { state: true },
    sure: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contact: AgentConversation['contact'];
  declare private text: string;
  /** Everybody who may be meant; `null`: nobody has searched. */
  declare private found: readonly Contact[] | null;
  declare private other: Contact | null;
  /** Whether the other stays. */
  declare private swapped: boolean;
  /** The fields whose value is taken from the one who goes. */
  declare private picked: readonly MergeField[];
  declare private sure: boolean;

  constructor() {
    super();
    this.text = '';
    this.#forget();
  }

  override show(): void {
    super.show();
    this.text = '';
    this.#forget();
  }

  protected override render(): TemplateResult {
    return this.renderDialog(
      contactText.contactMergeTitle(),
      this.other ? this.#renderBoth(this.other) : this.#renderSearch(),
      contactText.contactMergeDo(),
      { disabled: !this.other || !this.sure, onDo: () => this.#merge() },
    );
  }

  #renderSearch(): TemplateResult {
    const t = contactText;
    return html`<form class="find" @submit=${this.#search}>
        <label for="who">${t.contactMergeSearch()}</label>
        <div class="row">
          <input
            id="who"
            type="search"
            autofocus
            autocomplete="off"
            .value=${this.text}
            @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
          />
          <wa-button size="s" type="submit" @click=${this.#search}>${t.contactMergeFind()}</wa-button>
        </div>
      </form>
      <div role="status">
        ${this.found?.length === 0 ? html`<p class="small quiet">${t.contactMergeNone()}</p>` : nothing}
      </div>
      <ul class="rows">
        ${(this.found ?? []).map(
          (one) =>
            html`<li>
              <button class="found" type="button" @click=${() => this.#choose(one)}>
                <b dir="auto">${contactName({ contact: one })}</b>
                <span class="small quiet">${one.email ?? one.phone ?? ''}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #renderBoth(other: Contact): TemplateResult {
    const t = contactText;
    return html`<p class="small">${t.contactMergePick()}</p>
      ${mergeColumns(this.#sides(other), this.picked, (picked) => (this.picked = picked))}
      <div class="row">
        <wa-button size="s" appearance="outlined" @click=${this.#swap}>${t.contactMergeSwap()}</wa-button>
      </div>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${this.sure}
          @change=${(event: Event) => (this.sure = (event.target as HTMLInputElement).checked)}
        /><span class="name">${t.contactMergeSure()}</span></label
      >`;
  }

  #sides(other: Contact): MergeSides {
    return this.swapped ? { kept: other, former: this.contact } : { kept: this.contact, former: other };
  }

  #forget(): void {
    this.found = null;
    this.other = null;
    this.swapped = false;
    this.picked = [];
    this.sure = false;
  }

  #swap = (): void => {
    this.swapped = !this.swapped;
    this.picked = [];
    this.problem = null;
  };

  #choose(other: Contact): void {
    this.other = other;
    // Whoever the site vouches for stays.
    this.swapped = other.verified && !this.contact.verified;
  }

  #search = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '') return;
    try {
      const found = await contactsLike(this.workplace, this.siteId, text);
      this.found = found.filter(({ id }) => id !== this.contact.id);
    } catch {
      this.found = [];
    }
  };

  #merge(): void {
    const { other, siteId } = this;
    if (!other) return;
    const { former, kept } = this.#sides(other);
    const chosen = Object.fromEntries(this.picked.map((field) => [field, former[field]]));
    const path = 'POST /v1/sites/:siteId/contacts/:contactId/merge';
    void this.attempt(() =>
      this.workplace.admin.call(path, { siteId, contactId: kept.id }, { from: former.id, ...chosen }),
    );
  }

  protected override problemOf(error: unknown): string {
    return refusal(error) ?? super.problemOf(error);
  }
}

function refusal(error: unknown): string | null {
  if (!(error instanceof DeskbellError)) return null;
  if (error.code === 'not_found') return contactText.contactMergeMissing();
  if (error.code !== 'conflict') return null;
  const { reason } = (error.details ?? {}) as { readonly reason?: unknown };
  return reason === 'held' ? contactText.contactMergeHeld() : contactText.contactMergeVerified();
}
