import type { SessionAnswer } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { accountText } from '../localization/text/account-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { cardStyles } from './card-styles.ts';

/**
 * The second step of signing in: a code of the authenticator app, or a recovery code. In a file of its own, as few need it.
 *
 * @fires deskbell-signed-in - `detail`: the `SessionAnswer`.
 * @fires deskbell-code-back - when the first step is to be done again
 */
export class DeskbellCodeStep extends ConsoleElement {
  static override styles = [...consoleStyles, cardStyles];
  static override properties = {
    signIn: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  /** Signs in with what was given in the first step, and this code. */
  declare signIn: (code: string) => Promise<SessionAnswer>;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.problem = null;
    this.busy = false;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    const field = this.#field;
    // Its own field is not there before it has rendered.
    void field?.updateComplete.then(() => field.focus());
  }

  protected override render(): TemplateResult {
    const t = accountText;
    return html`<main class="page">
      <div class="card">
        <span class="mark">${icon('bell')}</span>
        <h1>${t.codeTitle()}</h1>
        <p class="intro">${t.codeIntro()}</p>
        <form novalidate @submit=${this.#onSubmit}>
          <wa-input
            name="code"
            size="l"
            label=${t.accountCode()}
            autocomplete="one-time-code"
            autocapitalize="off"
            spellcheck="false"
            maxlength="40"
          ></wa-input>
          <div role="alert" class="error" ?hidden=${this.problem === null}>${this.problem}</div>
          <div class="actions">
            <wa-button type="submit" variant="brand" size="l" ?loading=${this.busy}
              >${this.busy ? consoleText.signingIn() : consoleText.signIn()}</wa-button
            >
            <wa-button
              type="button"
              appearance="plain"
              size="l"
              @click=${() => this.tell('deskbell-code-back')}
              >${t.codeBack()}</wa-button
            >
          </div>
        </form>
      </div>
    </main>`;
  }

  get #field(): HTMLElementTagNameMap['wa-input'] | null {
    return this.renderRoot.querySelector('wa-input');
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const code = (this.#field?.value ?? '').trim();
    if (this.busy) return;
    if (code.length < 6) {
      this.problem = accountText.accountCodeHint();
      return this.#field?.focus();
    }
    this.busy = true;
    this.problem = null;
    try {
      this.tell<SessionAnswer>('deskbell-signed-in', await this.signIn(code));
    } catch (error) {
      this.problem = problemWords(error);
    } finally {
      this.busy = false;
    }
  };
}

function problemWords(error: unknown): string {
  const code = error instanceof DeskbellError ? error.code : 'internal';
  switch (code) {
    case 'unauthenticated':
    case 'invalid':
      return accountText.accountCodeWrong();
    case 'rate_limited':
      return accountText.accountThrottled();
    case 'disconnected':
    case 'timeout':
      return consoleText.offlineProblem();
    default:
      return consoleText.serverProblem();
  }
}
