import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { contactText } from '../localization/text/contact-text.ts';

type Contact = AgentConversation['contact'];
type Field = 'name' | 'email' | 'phone';
const LIMITS = { name: 200, email: 320, phone: 40 } as const;

/** Corrects what is known of a person. Only what was changed is said, so that two colleagues do not undo each other. */
export class DeskbellCardDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    siteId: { attribute: false },
    contact: { attribute: false },
    changed: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contact: Contact;
  declare private changed: Partial<Record<Field, string>>;

  constructor() {
    super();
    this.changed = {};
  }

  override show(): void {
    super.show();
    this.changed = {};
  }

  protected override render(): TemplateResult {
    return this.renderDialog(
      contactText.contactEditTitle(),
      html`${this.contact.verified ? html`<p class="small quiet">${contactText.contactVerifiedFields()}</p>` : nothing}
      ${this.#renderField('name', contactText.contactName(), 'text')}
      ${this.#renderField('email', contactText.contactEmailField(), 'email')}
      ${this.#renderField('phone', contactText.contactPhoneField(), 'tel')}`,
      consoleText.save(),
      { onDo: () => this.#save() },
    );
  }

  #renderField(field: Field, label: string, type: string): TemplateResult {
    const write = (event: Event): void => {
      this.changed = { ...this.changed, [field]: (event.target as HTMLInputElement).value };
    };
    return html`<div class="field">
      <wa-input
        id=${field}
        label=${label}
        type=${type}
        autocomplete="off"
        maxlength=${LIMITS[field]}
        .value=${this.changed[field] ?? this.contact[field] ?? ''}
        @input=${write}
      ></wa-input>
    </div>`;
  }

  #save(): void {
    const { siteId } = this;
    const at = { siteId, contactId: this.contact.id };
    const body: Partial<Record<Field, string | null>> = {};
    for (const field of ['name', 'email', 'phone'] as const) {
      const said = this.changed[field]?.trim();
      if (said !== undefined && said !== (this.contact[field] ?? '')) body[field] = said === '' ? null : said;
    }
    void this.attempt(() =>
      this.workplace.admin.call('PATCH /v1/sites/:siteId/contacts/:contactId', at, body),
    );
  }
}
