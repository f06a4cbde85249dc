import type { BanAnswer } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { contactText } from '../localization/text/contact-text.ts';

const DAY = 86_400_000;
const TIMES = [
  { value: '1', words: contactText.contactBanDay },
  { value: '7', words: contactText.contactBanWeek },
  { value: '30', words: contactText.contactBanMonth },
  { value: '', words: contactText.contactBanGood },
] as const;

/**
 * Keeps somebody from writing, for a while or for good.
 *
 * @fires deskbell-banned - with the ban that holds from now on
 */
export class DeskbellBanDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    siteId: { attribute: false },
    contactId: { attribute: false },
    name: { attribute: false },
    days: { state: true },
    reason: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contactId: string;
  declare name: string;
  declare private days: string;
  declare private reason: string;

  constructor() {
    super();
    this.name = '';
    this.days = '1';
    this.reason = '';
  }

  override show(): void {
    super.show();
    this.days = '1';
    this.reason = '';
  }

  protected override render(): TemplateResult {
    const t = contactText;
    return this.renderDialog(
      t.contactBanTitle(this.name),
      html`<p>${t.contactBanIntro()}</p>
        <fieldset>
          <legend>${t.contactBanFor()}</legend>
          ${TIMES.map(
            ({ value, words }) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="days"
                  .checked=${this.days === value}
                  @change=${() => (this.days = value)}
                /><span class="name">${words()}</span></label
              >`,
          )}
        </fieldset>
        <div class="field">
          <label for="why">${t.contactBanReason()}</label>
          <textarea
            id="why"
            rows="2"
            maxlength="2000"
            .value=${this.reason}
            @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
        <p class="small quiet">${t.contactBanEnd()}</p>`,
      t.contactBanDo(),
      { variant: 'danger', onDo: () => this.#ban() },
    );
  }

  #ban(): void {
    const { contactId, days, siteId } = this;
    const reason = this.reason.trim();
    if (reason === '') {
      this.problem = contactText.contactBanWhy();
      return;
    }
    const until = days === '' ? null : this.workplace.ticker.value + Number(days) * DAY;
    void this.attempt(async () => {
      const { admin } = this.workplace;
      const path = 'PUT /v1/sites/:siteId/contacts/:contactId/ban';
      const ban: BanAnswer = await admin.call(path, { siteId, contactId }, { reason, until });
      this.tell('deskbell-banned', ban);
    });
  }
}
