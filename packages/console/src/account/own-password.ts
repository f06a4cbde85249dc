import type { AgentSession } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { accountText } from '../localization/text/account-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { usernameField } from '../signin/username-field.ts';
import { accountProblem } from './account-problem.ts';
import { accountStyles } from './account-styles.ts';

const SHORTEST = 8;

/**
 * The own password: the present one is asked for, so that an open screen is not enough to lock its owner out.
 *
 * @fires deskbell-password-set
 */
export class DeskbellOwnPassword extends ConsoleElement {
  static override styles = [...consoleStyles, accountStyles];
  static override properties = {
    session: { attribute: false },
    email: { attribute: false },
    passwordSet: { type: Boolean },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare session: AgentSession;
  /** For password managers: whose password it is. */
  declare email: string;
  /** Whether there is one already. */
  declare passwordSet: boolean;
  declare private said: string;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.email = '';
    this.passwordSet = false;
    this.said = '';
    this.problem = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const t = accountText;
    return html`<p class="intro">${t.accountPasswordIntro()}</p>
      <form novalidate @submit=${this.#onSubmit}>
        ${usernameField(this.email)}
        ${
          this.passwordSet
            ? html`<wa-input
                name="current"
                type="password"
                label=${t.accountCurrent()}
                autocomplete="current-password"
                maxlength="128"
              ></wa-input>`
            : nothing
        }
        <wa-input
          name="password"
          type="password"
          password-toggle
          label=${t.accountNew()}
          hint=${t.accountNewHint()}
          autocomplete="new-password"
          maxlength="128"
        ></wa-input>
        <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
        <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
        <wa-button type="submit" appearance="outlined" ?loading=${this.busy}
          >${t.accountPasswordSave()}</wa-button
        >
      </form>`;
  }

  #field(name: string): HTMLElementTagNameMap['wa-input'] | null {
    return this.renderRoot.querySelector(`wa-input[name=${name}]`);
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const password = this.#field('password')?.value ?? '';
    const current = this.#field('current')?.value ?? '';
    this.said = '';
    this.problem = password.length < SHORTEST ? accountText.accountNewHint() : null;
    if (this.problem !== null) return this.#field('password')?.focus();
    this.busy = true;
    try {
      await this.session.setPassword({ password, ...(this.passwordSet ? { current } : {}) });
      for (const name of ['current', 'password']) {
        const field = this.#field(name);
        if (field) field.value = '';
      }
      this.said = accountText.accountPasswordSaved();
      this.tell('deskbell-password-set');
    } catch (error) {
      this.problem = accountProblem(error);
    } finally {
      this.busy = false;
    }
  };
}
