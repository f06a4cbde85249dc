import { DeskbellError, type AgentSession } from '@deskbell/sdk/agent';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { cardStyles } from './card-styles.ts';
import { usernameField } from './username-field.ts';

const SHORTEST = 8;
const LONGEST = 128;

type Problem = 'short' | 'long' | 'offline' | 'server';

/**
 * Offers a first password to those who came by a one-time link.
 *
 * @fires deskbell-password-done - chosen, or put off.
 */
export class DeskbellChoosePassword extends ConsoleElement {
  static override styles = [...consoleStyles, cardStyles];
  static override properties = {
    session: { attribute: false },
    email: {},
    problem: { state: true },
    busy: { state: true },
  };

  declare session: AgentSession;
  declare email: string;
  declare private problem: Problem | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.email = '';
    this.problem = null;
    this.busy = false;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    const field = this.renderRoot.querySelector('wa-input');
    // Its own field is not there before it has rendered.
    void field?.updateComplete.then(() => field.focus());
  }

  protected override render(): TemplateResult {
    const wrong = this.problem !== null;
    return html`<main class="page">
      <div class="card">
        <span class="mark">${icon('bell')}</span>
        <h1>${consoleText.choosePasswordTitle()}</h1>
        <p class="intro">${consoleText.choosePasswordIntro()}</p>
        <form novalidate @submit=${this.#onSubmit}>
          ${usernameField(this.email)}
          <wa-input
            name="password"
            type="password"
            size="l"
            password-toggle
            label=${consoleText.password()}
            autocomplete="new-password"
            hint=${consoleText.passwordHint()}
          ></wa-input>
          <div role="alert" class="error" ?hidden=${!wrong}>${this.#words()}</div>
          <div class="actions">
            <wa-button type="submit" variant="brand" size="l" ?loading=${this.busy}>
              ${consoleText.savePassword()}
            </wa-button>
            <wa-button type="button" appearance="plain" size="l" @click=${this.#done}>
              ${consoleText.later()}
            </wa-button>
          </div>
        </form>
      </div>
    </main>`;
  }

  get #field(): HTMLElementTagNameMap['wa-input'] | null {
    return this.renderRoot.querySelector('wa-input');
  }

  #words(): string {
    switch (this.problem) {
      case 'short':
        return consoleText.passwordTooShort();
      case 'long':
        return consoleText.passwordTooLong();
      case 'offline':
        return consoleText.offlineProblem();
      case 'server':
        return consoleText.serverProblem();
      case null:
        return '';
    }
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const password = this.#field?.value ?? '';
    this.problem = password.length < SHORTEST ? 'short' : password.length > LONGEST ? 'long' : null;
    if (this.problem) return this.#field?.focus();
    this.busy = true;
    try {
      await this.session.setPassword({ password });
      this.#done();
    } catch (error) {
      const offline = error instanceof DeskbellError && ['disconnected', 'timeout'].includes(error.code);
      this.problem = offline ? 'offline' : 'server';
    } finally {
      this.busy = false;
    }
  }

  #done = (): void => this.tell('deskbell-password-done');
}
