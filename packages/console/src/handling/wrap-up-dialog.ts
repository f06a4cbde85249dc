import type { AgentConversationHandle, WrapUp } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import { DialogElement } from './dialog-element.ts';
import { wrapUpChoices, type WrapUpChoices } from './wrap-up-choices.ts';

const OUTCOMES: readonly { readonly outcome: WrapUp['outcome']; readonly words: () => string }[] = [
  { outcome: 'solved', words: consoleText.outcomeSolved },
  { outcome: 'notSolved', words: consoleText.outcomeNotSolved },
  { outcome: 'handedOver', words: consoleText.outcomeHandedOver },
  { outcome: 'spam', words: consoleText.outcomeSpam },
];
const NO_CHOICES: WrapUpChoices = { required: false, reasons: {}, rootCauses: {} };

/** What a matter was about and how it ended: before it is resolved, or noted afterwards. Numbers choose, Enter is enough. */
export class DeskbellWrapUpDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    handle: { attribute: false },
    siteId: { attribute: false },
    many: { attribute: false },
    resolves: { state: true },
    choices: { state: true },
    reason: { state: true },
    rootCause: { state: true },
    outcome: { state: true },
    note: { state: true },
  };

  declare workplace: Workplace;
  /** Left out where many are resolved at once. */
  declare handle: AgentConversationHandle | null;
  /** Resolves many with the same words; `undefined`: without. */
  declare many: ((wrapUp: WrapUp | undefined) => void) | null;
  declare siteId: string;
  /** Whether the conversation is resolved with it. */
  declare private resolves: boolean;
  declare private choices: WrapUpChoices;
  declare private reason: string;
  declare private rootCause: string;
  declare private outcome: WrapUp['outcome'];
  declare private note: string;

  constructor() {
    super();
    this.handle = null;
    this.many = null;
    this.siteId = '';
    this.resolves = true;
    this.choices = NO_CHOICES;
    this.#empty();
  }

  override show(resolves = true): void {
    super.show();
    this.resolves = resolves;
    this.#empty();
    wrapUpChoices(this.workplace.client, this.siteId).then(
      (choices) => (this.choices = choices),
      () => (this.choices = NO_CHOICES),
    );
  }

  protected override render(): TemplateResult {
    const t = wrapUpText;
    const { reasons, rootCauses } = this.choices;
    return this.renderDialog(
      t.wrapUpTitle(),
      html`<div class="fields" @keydown=${this.#onKeydown}>
        ${this.#renderReasons(Object.entries(reasons))} ${this.#renderCauses(Object.entries(rootCauses))}
        <fieldset class="across">
          <legend>${t.wrapUpOutcome()}</legend>
          ${OUTCOMES.map(({ outcome, words }) =>
            radio('outcome', words(), this.outcome === outcome, () => (this.outcome = outcome)),
          )}
        </fieldset>
        <div class="field">
          <label for="note">${t.wrapUpNote()}</label>
          <textarea
            id="note"
            rows="2"
            maxlength="4000"
            .value=${this.note}
            @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
        <p class="small quiet row">
          <span>${t.wrapUpKeys()}</span>
          ${
            this.resolves && !this.choices.required
              ? html`<wa-button size="s" appearance="plain" data-skip @click=${this.#skip}
                  >${t.wrapUpSkip()}</wa-button
                >`
              : nothing
          }
        </p>
      </div>`,
      this.resolves ? t.wrapUpDo() : t.wrapUpSave(),
      { onDo: () => this.#save() },
    );
  }

  #renderReasons(
    reasons: readonly (readonly [string, { readonly name: string }])[],
  ): TemplateResult | typeof nothing {
    if (reasons.length === 0) return nothing;
    return html`<fieldset>
      <legend>${wrapUpText.wrapUpReason()}</legend>
      ${reasons.map(([key, { name }], index) =>
        radio(
          'reason',
          name,
          this.reason === key,
          () => (this.reason = key),
          index < 9 ? String(index + 1) : undefined,
        ),
      )}
    </fieldset>`;
  }

  #renderCauses(
    causes: readonly (readonly [string, { readonly name: string }])[],
  ): TemplateResult | typeof nothing {
    if (causes.length === 0) return nothing;
    return html`<div class="field">
      <label for="cause">${wrapUpText.wrapUpRootCause()}</label>
      <select
        id="cause"
        aria-describedby="cause-hint"
        @change=${(event: Event) => (this.rootCause = (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${this.rootCause === ''}>${wrapUpText.wrapUpNone()}</option>
        ${causes.map(
          ([key, { name }]) =>
            html`<option value=${key} ?selected=${this.rootCause === key}>${name}</option>`,
        )}
      </select>
      <p class="small quiet" id="cause-hint">${wrapUpText.wrapUpRootCauseHint()}</p>
    </div>`;
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isWriting = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    if (event.key === 'Enter' && (!isWriting || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#save();
      return;
    }
    const [key] = Object.keys(this.choices.reasons).slice(Number(event.key) - 1);
    if (isWriting || !/^[1-9]$/.test(event.key) || key === undefined) return;
    event.preventDefault();
    this.reason = key;
  };

  #empty(): void {
    this.reason = '';
    this.rootCause = '';
    this.outcome = 'solved';
    this.note = '';
  }

  #skip = (): void => void this.attempt(() => this.#resolve(undefined));

  async #resolve(wrapUp: WrapUp | undefined): Promise<void> {
    if (this.many) this.many(wrapUp);
    else await this.handle?.resolve(wrapUp ? { wrapUp } : {});
  }

  #save(): void {
    const { handle, outcome, reason, resolves, rootCause } = this;
    if (this.choices.required && reason === '' && Object.keys(this.choices.reasons).length > 0) {
      this.problem = wrapUpText.wrapUpChooseReason();
      return;
    }
    const note = this.note.trim();
    const wrapUp: WrapUp = {
      outcome,
      ...(reason === '' ? {} : { reason }),
      ...(rootCause === '' ? {} : { rootCause }),
      ...(note === '' ? {} : { note }),
    };
    void this.attempt(async () => (resolves ? this.#resolve(wrapUp) : handle?.noteWrapUp(wrapUp)));
  }
}

function radio(
  name: string,
  words: string,
  checked: boolean,
  onChoose: () => void,
  key?: string,
): TemplateResult {
  // Numbers and Enter are heard as soon as it is open.
  return html`<label class="choice"
    ><input
      type="radio"
      name=${name}
      .checked=${checked}
      ?autofocus=${name === 'outcome' && checked}
      @change=${onChoose}
    /><span class="name">${words}</span
    >${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}</label
  >`;
}
