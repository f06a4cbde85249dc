import type { AdminClient, CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleText } from '../localization/console-text.ts';
import { accountText } from '../localization/text/account-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { accountProblem } from './account-problem.ts';
import { accountStyles } from './account-styles.ts';
import { qrCode } from './qr-code.ts';
import { recoveryCodes } from './recovery-codes.ts';

type Begun = CallAnswer<'POST /v1/people/me/second-factor'>;

/**
 * Sets up an authenticator app: the password, the key as a QR code, a first code, and the recovery codes, which are told once.
 *
 * @fires deskbell-second-factor-on - when the recovery codes are kept
 */
export class DeskbellSecondFactorSetup extends ConsoleElement {
  static override styles = [...consoleStyles, accountStyles];
  static override properties = {
    admin: { attribute: false },
    passwordSet: { type: Boolean },
    begun: { state: true },
    codes: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare admin: AdminClient;
  /** Whether there is a password to ask for. */
  declare passwordSet: boolean;
  declare private begun: Begun | null;
  declare private codes: readonly string[] | null;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.passwordSet = false;
    this.begun = null;
    this.codes = null;
    this.problem = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    if (this.codes) return recoveryCodes(this.codes, this.#onKept);
    return this.begun ? this.#renderBegun(this.begun) : this.#renderBegin();
  }

  #renderBegin(): TemplateResult {
    const t = accountText;
    return html`<form novalidate @submit=${this.#onBegin}>
      ${
        this.passwordSet
          ? html`<wa-input
              type="password"
              label=${t.accountCurrent()}
              autocomplete="current-password"
              maxlength="128"
            ></wa-input>`
          : nothing
      }
      ${this.#renderProblem()}
      <wa-button type="submit" variant="brand" ?loading=${this.busy}>${t.accountFactorSetUp()}</wa-button>
    </form>`;
  }

  #renderBegun({ secret, uri }: Begun): TemplateResult {
    const t = accountText;
    return html`<form class="wide" novalidate @submit=${this.#onConfirm}>
      <ol class="steps">
        <li>
          ${t.accountFactorScan()}
          <div class="scan">
            ${qrCode(uri, t.accountFactorQr())}
            <div class="key">
              <p class="quiet small">${t.accountFactorKey()}</p>
              <div class="secret">
                <code dir="ltr">${inFours(secret)}</code>
                <wa-copy-button
                  value=${secret}
                  copy-label=${platformText.copy()}
                  success-label=${platformText.copied()}
                ></wa-copy-button>
              </div>
            </div>
          </div>
        </li>
        <li>
          ${t.accountFactorType()}
          <wa-input
            label=${t.accountCode()}
            autocomplete="one-time-code"
            inputmode="numeric"
            maxlength="10"
          ></wa-input>
        </li>
      </ol>
      ${this.#renderProblem()}
      <div class="buttons">
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${t.accountFactorConfirm()}</wa-button>
        <wa-button
          type="button"
          appearance="plain"
          @click=${() => {
            this.begun = null;
            this.problem = null;
          }}
          >${consoleText.cancel()}</wa-button
        >
      </div>
    </form>`;
  }

  #renderProblem(): TemplateResult {
    return html`<p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>`;
  }

  get #typed(): string {
    return this.renderRoot.querySelector('wa-input')?.value ?? '';
  }

  #onBegin = (event: SubmitEvent): void => {
    event.preventDefault();
    const current = this.#typed;
    void this.#attempt(async () => {
      const body = this.passwordSet ? { current } : {};
      this.begun = await this.admin.call('POST /v1/people/me/second-factor', {}, body);
      await this.updateComplete;
      this.renderRoot.querySelector('wa-input')?.focus();
    });
  };

  #onConfirm = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = this.#typed.replaceAll(/\s/g, '');
    if (code.length < 6) {
      this.problem = accountText.accountCodeWrong();
      return;
    }
    void this.#attempt(async () => {
      const answer = await this.admin.call('POST /v1/people/me/second-factor/confirm', {}, { code });
      this.codes = answer.recoveryCodes;
    });
  };

  #onKept = (): void => {
    this.codes = null;
    this.begun = null;
    this.tell('deskbell-second-factor-on');
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = accountProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

/** As it is typed without a slip. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
