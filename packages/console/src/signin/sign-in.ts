import type { AgentSession, SessionAnswer } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { currentLocale, ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { Ticker } from '../time/ticker.ts';
import { cardStyles } from './card-styles.ts';
import { needsCode } from './needs-code.ts';
import { problemWords, retryMoment } from './problem-words.ts';

/** Why the agent sees the sign-in page. */
export type SignedOutReason = 'bySelf' | 'sessionEnded' | 'linkUsed';

/**
 * Sign-in by e-mail and password.
 *
 * @fires deskbell-signed-in - `detail`: the `SessionAnswer`.
 * @fires deskbell-needs-code - the account asks for a code as well; `detail`: signs in with it.
 */
export class DeskbellSignIn extends ConsoleElement {
  static override styles = [...consoleStyles, cardStyles];
  static override properties = {
    session: { attribute: false },
    reason: {},
    ticker: { attribute: false },
    problem: { state: true },
    waitUntil: { state: true },
    missing: { state: true },
    busy: { state: true },
  };

  declare session: AgentSession;
  declare reason: SignedOutReason | null;
  declare ticker: Ticker;
  declare private problem: unknown;
  declare private waitUntil: number | null;
  declare private missing: 'email' | 'password' | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.reason = null;
    this.problem = null;
    this.waitUntil = null;
    this.missing = null;
    this.busy = false;
    new ReadableController(
      this,
      () => (this.waitUntil === null ? null : this.ticker),
      () => this.#endWait(),
    );
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    const field = this.renderRoot.querySelector('wa-input');
    // Its own field is not there before it has rendered.
    void field?.updateComplete.then(() => field.focus());
  }

  protected override render(): TemplateResult {
    const waiting = this.waitUntil !== null;
    return html`<main class="page">
      <div class="card">
        <span class="mark">${icon('bell')}</span>
        <h1>${consoleText.signInTitle()}</h1>
        <p class="intro">${consoleText.signInIntro()}</p>
        ${this.#renderReason()}
        <form novalidate @submit=${this.#onSubmit}>
          <wa-input
            name="email"
            type="email"
            size="l"
            label=${consoleText.email()}
            autocomplete="username"
            inputmode="email"
            autocapitalize="off"
            hint=${this.missing === 'email' ? consoleText.emailMissing() : ''}
            ?data-wrong=${this.missing === 'email'}
            maxlength="320"
          ></wa-input>
          <wa-input
            name="password"
            type="password"
            size="l"
            password-toggle
            label=${consoleText.password()}
            autocomplete="current-password"
            hint=${this.missing === 'password' ? consoleText.passwordMissing() : ''}
            ?data-wrong=${this.missing === 'password'}
            maxlength="128"
          ></wa-input>
          <div role="alert" class="error" ?hidden=${this.problem === null}>${this.#problemWords()}</div>
          <div class="actions">
            <wa-button type="submit" variant="brand" size="l" ?loading=${this.busy} ?disabled=${waiting}>
              ${this.busy ? consoleText.signingIn() : consoleText.signIn()}
            </wa-button>
          </div>
        </form>
      </div>
    </main>`;
  }

  #renderReason(): TemplateResult | typeof nothing {
    switch (this.reason) {
      case null:
        return nothing;
      case 'bySelf':
        return html`<wa-callout variant="neutral" size="s" role="status"
          >${consoleText.signedOutNow()}</wa-callout
        >`;
      case 'sessionEnded':
        return html`<wa-callout variant="warning" size="s" role="status"
          >${consoleText.sessionEnded()}</wa-callout
        >`;
      case 'linkUsed':
        return html`<wa-callout variant="warning" size="s" role="status"
          >${consoleText.linkUsed()}</wa-callout
        >`;
    }
  }

  #problemWords(): string | typeof nothing {
    if (this.problem === null) return nothing;
    const left = (this.waitUntil ?? 0) - this.ticker.value;
    return problemWords(this.problem, left, currentLocale().tag);
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#signIn();
  };

  async #signIn(): Promise<void> {
    if (this.busy || this.waitUntil !== null) return;
    const value = (name: string): string =>
      this.renderRoot.querySelector<HTMLElementTagNameMap['wa-input']>(`wa-input[name=${name}]`)?.value ?? '';
    const email = value('email').trim();
    const password = value('password');
    this.missing = email === '' ? 'email' : password === '' ? 'password' : null;
    if (this.missing) {
      this.renderRoot.querySelector<HTMLElement>(`wa-input[name=${this.missing}]`)?.focus();
      return;
    }
    this.busy = true;
    this.problem = null;
    try {
      this.tell<SessionAnswer>('deskbell-signed-in', await this.session.signIn({ email, password }));
    } catch (error) {
      if (needsCode(error) && (await this.#loadCodeStep()))
        return this.tell('deskbell-needs-code', (code: string) =>
          this.session.signIn({ email, password, code }),
        );
      this.problem = needsCode(error) ? new DeskbellError('disconnected', 'unable to load the page') : error;
      this.waitUntil = retryMoment(error, this.ticker.value);
    } finally {
      this.busy = false;
    }
  }

  /** Few need it. */
  async #loadCodeStep(): Promise<boolean> {
    try {
      await import('./define-code-step.ts');
      return true;
    } catch {
      return false;
    }
  }

  #endWait(): void {
    if (this.waitUntil === null || this.waitUntil > this.ticker.value) return;
    this.waitUntil = null;
    this.problem = null;
  }
}
