import { html, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';
import { SiteDialog } from '../records/site-dialog.ts';

/**
 * Asks why somebody is held, and holds them.
 *
 * @fires deskbell-privacy-held
 */
export class DeskbellHoldDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    contactId: { state: true },
    name: { state: true },
    reason: { state: true },
  };

  declare private contactId: string;
  declare private name: string;
  declare private reason: string;

  constructor() {
    super();
    this.contactId = '';
    this.name = '';
    this.reason = '';
  }

  override show(contactId = '', name = ''): void {
    this.contactId = contactId;
    this.name = name;
    this.reason = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return this.renderDialog(
      t.privacyHoldTitle(this.name),
      html`<p>${t.privacyHoldText()}</p>
        <div class="field">
          <label for="reason">${t.privacyHoldReason()}</label>
          <textarea
            id="reason"
            rows="3"
            dir="auto"
            maxlength="1000"
            .value=${this.reason}
            @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>`,
      t.privacyHold(),
      { disabled: this.reason.trim() === '', onDo: () => void this.attempt(() => this.#hold()) },
    );
  }

  async #hold(): Promise<void> {
    const at = { siteId: this.siteId, contactId: this.contactId };
    const reason = this.reason.trim();
    await this.workplace.admin.call('PUT /v1/sites/:siteId/contacts/:contactId/hold', at, { reason });
    this.tell('deskbell-privacy-held');
  }
}
