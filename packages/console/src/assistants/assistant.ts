import { DeskbellError } from '@deskbell/sdk/admin';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { assistantStyles } from './assistant-styles.ts';
import type { Assistant } from './assistants.ts';

type Api = Assistant['api'];
const EXAMPLES: Readonly<Record<Api, string>> = {
  openai: 'https://api.openai.com/v1',
  libretranslate: 'https://libretranslate.com',
};

/**
 * The machine for one task: where it is, what it is asked with, and whether it is on.
 *
 * @fires deskbell-assistant-changed
 */
export class DeskbellAssistant extends ConsoleElement {
  static override styles = [...consoleStyles, formStyles, recordStyles, assistantStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    task: { attribute: false },
    assistant: { attribute: false },
    api: { state: true },
    url: { state: true },
    model: { state: true },
    key: { state: true },
    enabled: { state: true },
    also: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare task: Assistant['task'];
  /** As it is kept; `null`: there is none. */
  declare assistant: Assistant | null;
  declare private api: Api;
  declare private url: string;
  declare private model: string;
  declare private key: string;
  declare private enabled: boolean;
  /** Other sites that get the same. */
  declare private also: ReadonlySet<string>;
  declare private problem: string | null;
  declare private said: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.siteId = '';
    this.task = 'translate';
    this.assistant = null;
    this.said = '';
    this.busy = false;
    this.#fill();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assistant')) this.#fill();
    if (changed.has('siteId')) this.said = '';
  }

  protected override render(): TemplateResult {
    const t = platformText;
    const drafts = this.task === 'draft';
    return html`<section class="panel" aria-labelledby="task">
      <div class="head">
        <h3 id="task">${drafts ? t.assistantDraft() : t.assistantTranslate()}</h3>
        <span class="tag">${this.#stateWords()}</span>
      </div>
      <p class="quiet">${drafts ? t.assistantDraftHint() : t.assistantTranslateHint()}</p>
      <form class="fields" novalidate @submit=${this.#onSubmit}>
        ${drafts ? nothing : this.#renderApi()}
        <wa-input
          type="url"
          label=${t.assistantUrl()}
          hint=${t.assistantUrlHint(EXAMPLES[this.api])}
          maxlength="2000"
          .value=${this.url}
          @input=${(event: Event) => (this.url = valueOf(event))}
        ></wa-input>
        ${
          this.api === 'openai'
            ? html`<wa-input
                label=${t.assistantModel()}
                maxlength="200"
                .value=${this.model}
                @input=${(event: Event) => (this.model = valueOf(event))}
              ></wa-input>`
            : nothing
        }
        <wa-input
          type="password"
          label=${t.assistantKey()}
          hint=${this.assistant?.hasKey === true ? t.assistantKeyKept() : t.assistantKeyNew()}
          autocomplete="off"
          maxlength="1000"
          .value=${this.key}
          @input=${(event: Event) => (this.key = valueOf(event))}
        ></wa-input>
        ${this.#renderAlso()}
        <wa-switch
          ?checked=${this.enabled}
          @change=${(event: Event) => (this.enabled = (event.target as HTMLInputElement).checked)}
          >${t.assistantEnabled()}</wa-switch
        >
        <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
        <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
        <div class="buttons">
          <wa-button
            type="submit"
            variant="brand"
            ?loading=${this.busy}
            ?disabled=${this.url.trim() === '' || (!this.#changed && this.also.size === 0)}
            >${t.assistantSave()}</wa-button
          >
          ${
            this.assistant === null
              ? nothing
              : html`<wa-button appearance="plain" variant="danger" @click=${this.#remove}
                  >${t.assistantRemove()}</wa-button
                >`
          }
        </div>
      </form>
      ${
        this.assistant === null
          ? nothing
          : html`<deskbell-assistant-trial
              .workplace=${this.workplace}
              .siteId=${this.siteId}
              .task=${this.task}
              ?unsaved=${this.#changed}
            ></deskbell-assistant-trial>`
      }
      <deskbell-confirm></deskbell-confirm>
    </section>`;
  }

  #renderApi(): TemplateResult {
    const choices: readonly (readonly [Api, string])[] = [
      ['openai', 'OpenAI'],
      ['libretranslate', 'LibreTranslate'],
    ];
    return html`<div class="field">
      <label for="api">${platformText.assistantApi()}</label>
      <select id="api" @change=${(event: Event) => (this.api = valueOf(event) as Api)}>
        ${choices.map(
          ([api, name]) => html`<option value=${api} ?selected=${api === this.api}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  /** The key of this site goes nowhere else by itself: others are offered where one was typed, or none is asked for. */
  #renderAlso(): TemplateResult | typeof nothing {
    const others = this.workplace.me.memberships.filter(
      ({ siteId, role }) => role === 'admin' && siteId !== this.siteId,
    );
    if (others.length === 0 || (this.key === '' && this.assistant?.hasKey === true)) return nothing;
    return html`<fieldset>
      <legend>${platformText.assistantAlso()}</legend>
      ${others.map(
        ({ siteId, siteName }) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${this.also.has(siteId)}
              @change=${(event: Event) => this.#tick(siteId, (event.target as HTMLInputElement).checked)}
            />
            <span class="name" dir="auto">${siteName}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #tick(siteId: string, ticked: boolean): void {
    const also = new Set(this.also);
    if (ticked) also.add(siteId);
    else also.delete(siteId);
    this.also = also;
  }

  #stateWords(): string {
    if (this.assistant === null) return platformText.assistantNone();
    return this.assistant.enabled ? platformText.assistantIsOn() : platformText.assistantIsOff();
  }

  get #changed(): boolean {
    const kept = this.assistant;
    if (kept === null || this.key !== '') return true;
    return (
      kept.api !== this.api ||
      kept.url !== this.url.trim() ||
      kept.model !== this.model.trim() ||
      kept.enabled !== this.enabled
    );
  }

  #fill(): void {
    this.api = this.assistant?.api ?? 'openai';
    this.url = this.assistant?.url ?? '';
    this.model = this.assistant?.model ?? '';
    this.key = '';
    this.enabled = this.assistant?.enabled ?? true;
    this.also = new Set();
    this.problem = null;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.url.trim() === '') return;
    this.busy = true;
    this.problem = null;
    this.said = '';
    const { api, enabled, key, task } = this;
    const body = {
      api,
      url: this.url.trim(),
      model: api === 'openai' ? this.model.trim() : '',
      enabled,
      ...(key === '' ? {} : { key }),
    };
    try {
      for (const siteId of [this.siteId, ...this.also])
        await this.workplace.admin.call('PUT /v1/sites/:siteId/assistants/:task', { siteId, task }, body);
      this.said = platformText.assistantSaved();
      this.tell('deskbell-assistant-changed');
    } catch (error) {
      const isInvalid = error instanceof DeskbellError && error.code === 'invalid';
      this.problem = isInvalid ? platformText.assistantWrongUrl() : actionProblem(error);
    } finally {
      this.busy = false;
    }
  };

  #remove = (): void => {
    const t = platformText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.assistantRemoveTitle(),
      text: t.assistantRemoveText(),
      action: t.assistantRemove(),
      work: async () => {
        const input = { siteId: this.siteId, task: this.task };
        await this.workplace.admin.call('DELETE /v1/sites/:siteId/assistants/:task', input);
        this.said = '';
        this.tell('deskbell-assistant-changed');
      },
    });
  };
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
