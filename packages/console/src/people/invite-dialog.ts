import type { CallAnswer } from '@deskbell/sdk/admin';
import type { Role } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { platformText } from '../localization/text/platform-text.ts';
import { languageNames } from '../localization/speak.ts';
import { SiteDialog } from '../records/site-dialog.ts';
import { roleExplained, roleWords, roles } from './role-words.ts';

/** What the server says of somebody who was invited. */
export type Invited = CallAnswer<'POST /v1/sites/:siteId/people'>;

type Language = keyof typeof languageNames;

/**
 * Invites somebody to a site, by mail where the server can send some.
 *
 * @fires deskbell-invited - `detail`: who, and the link where no mail went.
 */
export class DeskbellInvite extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    name: { state: true },
    email: { state: true },
    chosenRole: { state: true },
    language: { state: true },
  };

  declare private name: string;
  declare private email: string;
  declare private chosenRole: Role;
  declare private language: Language;

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
      t.inviteTitle(),
      html`<wa-input
          label=${t.personName()}
          maxlength="100"
          required
          @input=${(event: Event) => (this.name = valueOf(event))}
        ></wa-input>
        <wa-input
          type="email"
          label=${t.personEmail()}
          maxlength="254"
          autocomplete="off"
          required
          @input=${(event: Event) => (this.email = valueOf(event))}
        ></wa-input>
        <fieldset>
          <legend>${t.role()}</legend>
          ${roles.map(
            (role) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="role"
                  .checked=${role === this.chosenRole}
                  @change=${() => (this.chosenRole = role)}
                />
                <span class="name"
                  >${roleWords(role)}<br /><span class="quiet small">${roleExplained(role)}</span></span
                >
              </label>`,
          )}
        </fieldset>
        <div class="field">
          <label for="language">${t.inviteLanguage()}</label>
          <select id="language" @change=${(event: Event) => (this.language = valueOf(event) as Language)}>
            ${Object.entries(languageNames).map(
              ([language, name]) =>
                html`<option value=${language} lang=${language} ?selected=${language === this.language}>
                  ${name}
                </option>`,
            )}
          </select>
        </div>`,
      t.invite(),
      {
        disabled: this.name.trim() === '' || !this.email.includes('@'),
        onDo: () => void this.attempt(() => this.#invite()),
      },
    );
  }

  async #invite(): Promise<void> {
    const answer = await this.workplace.admin.call(
      'POST /v1/sites/:siteId/people',
      { siteId: this.siteId },
      { name: this.name.trim(), email: this.email.trim(), role: this.chosenRole, locale: this.language },
    );
    this.tell<Invited>('deskbell-invited', answer);
  }

  #clear(): void {
    this.name = '';
    this.email = '';
    this.chosenRole = 'agent';
    this.language = 'en';
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
