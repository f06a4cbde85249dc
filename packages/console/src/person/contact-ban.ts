import type { BanAnswer } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { personStyles } from './person-styles.ts';
import { roleOn } from './role-on.ts';

/** Says that somebody may not write, until when and why; supervisors lift it here. Nothing, while they may. */
export class DeskbellContactBan extends ConsoleElement {
  static override styles = [...consoleStyles, personStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    contactId: { attribute: false },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contactId: string;
  declare private problem: string | null;
  readonly #ban = new Fetched<BanAnswer | null>(
    this,
    () => `${this.siteId} ${this.contactId}`,
    () => this.#load(),
  );

  constructor() {
    super();
    this.problem = null;
  }

  /** What a dialog has just decided. */
  put(ban: BanAnswer | null): void {
    this.#ban.put(ban);
  }

  protected override render(): TemplateResult | typeof nothing {
    const ban = this.#ban.value;
    if (!ban) return nothing;
    const t = contactText;
    const words =
      ban.until === null ? t.contactBannedForGood() : t.contactBannedUntil(formatDateTime(ban.until));
    return html`<div class="card" role="status">
      <p class="row">${icon('stop')}<b>${words}</b></p>
      <p class="small quiet text" dir="auto">${t.contactBannedBy(ban.byName, ban.reason)}</p>
      ${
        roleOn(this.workplace, this.siteId) === 'agent'
          ? nothing
          : html`<wa-button size="s" appearance="outlined" @click=${this.#lift}
              >${t.contactUnban()}</wa-button
            >`
      }
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
    </div>`;
  }

  get #at(): { readonly siteId: string; readonly contactId: string } {
    return { siteId: this.siteId, contactId: this.contactId };
  }

  async #load(): Promise<BanAnswer | null> {
    const path = 'GET /v1/sites/:siteId/contacts/:contactId/ban';
    return (await this.workplace.admin.call(path, this.#at)).ban;
  }

  #lift = async (): Promise<void> => {
    this.problem = null;
    try {
      await this.workplace.admin.call('DELETE /v1/sites/:siteId/contacts/:contactId/ban', this.#at);
      this.#ban.put(null);
    } catch (error) {
      this.problem = actionProblem(error);
    }
  };
}
