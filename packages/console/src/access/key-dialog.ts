import type { NewApiKeyAnswer, Scope } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';
import { readOnlyAreas, scopeAreas } from './key-scopes.ts';

const DAY_MS = 86_400_000;
/** After how many days a key ends; `0`: never. */
const LIFETIMES = [0, 30, 90, 365] as const;

/**
 * Makes an API key with the scopes that are ticked.
 *
 * @fires deskbell-key-made - `detail`: the answer with the secret, which is told only here.
 */
export class DeskbellKeyDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    name: { state: true },
    scopes: { state: true },
    days: { state: true },
  };

  declare private name: string;
  declare private scopes: ReadonlySet<Scope>;
  declare private days: number;

  constructor() {
    super();
    this.#clear();
  }

  override show(): void {
    this.#clear();
    super.show();
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return this.renderDialog(
      t.newKey(),
      html`<wa-input
          label=${t.keyName()}
          maxlength="100"
          required
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <fieldset>
          <legend>${t.keyScopes()}</legend>
          ${Object.entries(scopeAreas).map(
            ([area, words]) =>
              html`<div class="choice">
                <span class="name">${words()}</span>
                ${this.#renderScope(`${area}:read`, words(), t.scopeRead())}
                ${readOnlyAreas.has(area) ? nothing : this.#renderScope(`${area}:write`, words(), t.scopeWrite())}
              </div>`,
          )}
        </fieldset>
        <div class="field">
          <label for="days">${t.keyExpires()}</label>
          <select
            id="days"
            @change=${(event: Event) => (this.days = Number((event.target as HTMLSelectElement).value))}
          >
            ${LIFETIMES.map(
              (days) =>
                html`<option value=${days} ?selected=${days === this.days}>
                  ${days === 0 ? t.keyNever() : t.keyDays(String(days))}
                </option>`,
            )}
          </select>
        </div>`,
      t.newKey(),
      {
        disabled: this.name.trim() === '' || this.scopes.size === 0,
        onDo: () => void this.attempt(() => this.#make()),
      },
    );
  }

  #renderScope(scope: string, area: string, words: string): TemplateResult {
    const one = scope as Scope;
    return html`<label>
      <input
        type="checkbox"
        aria-label="${area}: ${words}"
        .checked=${this.scopes.has(one)}
        @change=${(event: Event) => this.#tick(one, (event.target as HTMLInputElement).checked)}
      />
      ${words}
    </label>`;
  }

  #tick(scope: Scope, ticked: boolean): void {
    const scopes = new Set(this.scopes);
    if (ticked) scopes.add(scope);
    else scopes.delete(scope);
    this.scopes = scopes;
  }

  async #make(): Promise<void> {
    const expiresAt = this.days === 0 ? null : this.workplace.client.serverNow() + this.days * DAY_MS;
    const answer = await this.workplace.admin.call(
      'POST /v1/sites/:siteId/keys',
      { siteId: this.siteId },
      { name: this.name.trim(), scopes: [...this.scopes], expiresAt },
    );
    this.tell<NewApiKeyAnswer>('deskbell-key-made', answer);
  }

  #clear(): void {
    this.name = '';
    this.scopes = new Set();
    this.days = 0;
  }
}
