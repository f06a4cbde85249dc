import type { AdminClient } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { accountText } from '../localization/text/account-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { accountProblem } from './account-problem.ts';
import { accountStyles } from './account-styles.ts';

/** The own name, as colleagues and visitors see it. */
export class DeskbellOwnName extends ConsoleElement {
  static override styles = [...consoleStyles, accountStyles];
  static override properties = {
    admin: { attribute: false },
    name: { attribute: false },
    email: { attribute: false },
    written: { state: true },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare admin: AdminClient;
  declare name: string;
  declare email: string;
  /** What is in the field; `null`: nothing was typed. */
  declare private written: string | null;
  declare private said: string;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.name = '';
    this.email = '';
    this.written = null;
    this.said = '';
    this.problem = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const t = accountText;
    const written = (this.written ?? this.name).trim();
    return html`<form novalidate @submit=${this.#onSubmit}>
      <p class="quiet">${t.accountSignsIn(this.email)}</p>
      <wa-input
        label=${t.accountName()}
        hint=${t.accountNameHint()}
        autocomplete="name"
        maxlength="200"
        .value=${this.name}
        @input=${(event: Event) => (this.written = (event.target as HTMLInputElement).value)}
      ></wa-input>
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
      <wa-button
        type="submit"
        appearance="outlined"
        ?loading=${this.busy}
        ?disabled=${written === '' || written === this.name}
        >${t.accountNameSave()}</wa-button
      >
    </form>`;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = (this.written ?? this.name).trim();
    if (this.busy || name === '' || name === this.name) return;
    this.busy = true;
    this.problem = null;
    this.said = '';
    try {
      this.name = (await this.admin.call('PATCH /v1/people/me', {}, { name })).name;
      this.written = null;
      this.said = accountText.accountNameSaved();
    } catch (error) {
      this.problem = accountProblem(error);
    } finally {
      this.busy = false;
    }
  };
}
