import type { AdminClient, CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { accountText } from '../localization/text/account-text.ts';
import { Loaded } from '../records/loaded.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { recordStyles } from '../records/record-styles.ts';
import { accountStyles } from './account-styles.ts';
import { recoveryCodes } from './recovery-codes.ts';

type State = CallAnswer<'GET /v1/people/me/second-factor'>;

/** So few recovery codes are too few to rely on. */
const FEW = 3;

/** Whether signing in asks for a code, too: setting it up, new recovery codes, turning it off. */
export class DeskbellSecondFactor extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles, accountStyles];
  static override properties = {
    admin: { attribute: false },
    passwordSet: { type: Boolean },
    settingUp: { state: true },
    codes: { state: true },
    said: { state: true },
  };

  declare admin: AdminClient;
  declare passwordSet: boolean;
  declare private settingUp: boolean;
  declare private codes: readonly string[] | null;
  declare private said: string;

  readonly #state = new Loaded<State>(
    this,
    () => '',
    (signal) => this.admin.call('GET /v1/people/me/second-factor', {}, undefined, { signal }),
  );

  constructor() {
    super();
    this.passwordSet = false;
    this.settingUp = false;
    this.codes = null;
    this.said = '';
  }

  protected override render(): TemplateResult {
    return html`<p class="intro">${accountText.accountFactorIntro()}</p>
      ${this.#state.render((state) => this.#renderState(state))}
      <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
      <deskbell-code-dialog></deskbell-code-dialog>`;
  }

  #renderState(state: State): TemplateResult {
    const t = accountText;
    if (this.codes) return recoveryCodes(this.codes, () => (this.codes = null));
    const isOn = state.state === 'on';
    return html`<div class="state">
        <span class="tag ${isOn ? '' : 'warn'}"
          >${isOn ? t.accountFactorIsOn() : t.accountFactorIsOff()}</span
        >
        ${isOn ? html`<span class="quiet">${t.accountRecoveryLeft(String(state.recoveryCodesLeft))}</span>` : nothing}
      </div>
      ${isOn ? this.#renderOn(state) : this.#renderOff(state)}`;
  }

  #renderOn({ recoveryCodesLeft }: State): TemplateResult {
    const t = accountText;
    return html`${recoveryCodesLeft <= FEW ? html`<p class="intro">${t.accountRecoveryFew()}</p>` : nothing}
      <div class="buttons">
        <wa-button appearance="outlined" @click=${this.#newCodes}>${t.accountRecoveryNew()}</wa-button>
        <wa-button appearance="outlined" variant="danger" @click=${this.#turnOff}
          >${t.accountFactorOff()}</wa-button
        >
      </div>`;
  }

  #renderOff({ state }: State): TemplateResult {
    const t = accountText;
    if (!this.settingUp && state === 'off')
      return html`<wa-button appearance="outlined" @click=${() => (this.settingUp = true)}
        >${t.accountFactorSetUp()}</wa-button
      >`;
    return html`${state === 'required' ? html`<p class="intro">${t.accountFactorRequired()}</p>` : nothing}
      <deskbell-second-factor-setup
        .admin=${this.admin}
        ?passwordSet=${this.passwordSet}
        @deskbell-second-factor-on=${this.#onDone}
      ></deskbell-second-factor-setup>`;
  }

  #onDone = (): void => {
    this.settingUp = false;
    this.said = '';
    void this.#state.reload();
  };

  get #dialog() {
    return this.renderRoot.querySelector('deskbell-code-dialog');
  }

  #newCodes = (): void => {
    const t = accountText;
    this.#dialog?.ask({
      title: t.accountRecoveryNew(),
      text: t.accountRecoveryNewText(),
      action: t.accountRecoveryNew(),
      variant: 'brand',
      work: async (code) => {
        const name = 'POST /v1/people/me/second-factor/recovery-codes';
        this.codes = (await this.admin.call(name, {}, { code })).recoveryCodes;
        await this.#state.reload();
      },
    });
  };

  #turnOff = (): void => {
    const t = accountText;
    this.#dialog?.ask({
      title: t.accountFactorOff(),
      text: t.accountFactorOffText(),
      action: t.accountFactorOff(),
      variant: 'danger',
      work: async (code) => {
        await this.admin.call('POST /v1/people/me/second-factor/remove', {}, { code });
        this.said = t.accountFactorNowOff();
        await this.#state.reload();
      },
    });
  };
}
