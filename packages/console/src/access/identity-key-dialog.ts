import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';

type Algorithm = NewIdentityKey['algorithm'];
/** With its secret, unless the site has made the key itself. */
export type NewIdentityKey = CallAnswer<'POST /v1/sites/:siteId/identity-keys'>;

/**
 * Makes a key with which a site signs who its visitors are.
 *
 * @fires deskbell-identity-key-made - `detail`: the answer with the secret, which is told only here.
 */
export class DeskbellIdentityKeyDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    algorithm: { state: true },
    publicKey: { state: true },
  };

  declare private algorithm: Algorithm;
  declare private publicKey: string;

  constructor() {
    super();
    this.algorithm = 'HS256';
    this.publicKey = '';
  }

  override show(): void {
    this.algorithm = 'HS256';
    this.publicKey = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return this.renderDialog(
      t.identityKeysMake(),
      html`<fieldset>
          <legend>${t.identityKeyKind()}</legend>
          ${this.#renderKind('HS256', t.identityKeyShared(), t.identityKeySharedHint())}
          ${this.#renderKind('EdDSA', t.identityKeyPair(), t.identityKeyPairHint())}
        </fieldset>
        ${
          this.algorithm === 'EdDSA'
            ? html`<div class="field">
                <label for="public">${t.identityKeyPublic()}</label>
                <textarea
                  id="public"
                  dir="ltr"
                  rows="4"
                  spellcheck="false"
                  maxlength="2000"
                  placeholder="-----BEGIN PUBLIC KEY-----"
                  .value=${this.publicKey}
                  @input=${(event: Event) => (this.publicKey = (event.target as HTMLTextAreaElement).value)}
                ></textarea>
              </div>`
            : nothing
        }`,
      t.identityKeysMake(),
      { onDo: () => void this.attempt(() => this.#make()) },
    );
  }

  #renderKind(algorithm: Algorithm, words: string, hint: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="algorithm"
        .checked=${algorithm === this.algorithm}
        @change=${() => (this.algorithm = algorithm)}
      />
      <span class="name">${words}<br /><span class="quiet small">${hint}</span></span>
    </label>`;
  }

  async #make(): Promise<void> {
    const publicKey = this.algorithm === 'EdDSA' ? this.publicKey.trim() : '';
    const answer = await this.workplace.admin.call(
      'POST /v1/sites/:siteId/identity-keys',
      { siteId: this.siteId },
      { algorithm: this.algorithm, ...(publicKey === '' ? {} : { publicKey }) },
    );
    this.tell<NewIdentityKey>('deskbell-identity-key-made', answer);
  }
}
