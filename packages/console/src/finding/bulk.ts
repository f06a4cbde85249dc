import type { AgentConversationHandle, WrapUp } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { inAnHour, tomorrowMorning } from '../handling/snooze-times.ts';
import { asksWrapUp, wrapUpChoices } from '../handling/wrap-up-choices.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { bulkStyles } from './bulk-styles.ts';
import { type BulkProgress, bulkWork } from './bulk-work.ts';
import { type Choice, type Choices, loadChoices, NO_CHOICES } from './choices.ts';
import { addTag } from './add-tag.ts';

type Work = (handle: AgentConversationHandle) => Promise<unknown>;

/**
 * Deals with all conversations that are chosen, says how far it is, and of each that failed why.
 *
 * @fires deskbell-done - with the id of each that was dealt with
 * @fires deskbell-choose-all
 * @fires deskbell-choose-none
 */
export class DeskbellBulk extends ConsoleElement {
  static override styles = [...consoleStyles, bulkStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    ids: { attribute: false },
    choices: { state: true },
    progress: { state: true },
    isEnding: { state: true },
    asks: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare ids: readonly string[];
  declare private choices: Choices;
  declare private progress: BulkProgress | null;
  declare private isEnding: boolean;
  /** Whether the site wants to know what it was about, and the dialog that asks is here. */
  declare private asks: boolean;
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);

  constructor() {
    super();
    this.ids = [];
    this.choices = NO_CHOICES;
    this.progress = null;
    this.isEnding = false;
    this.asks = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('siteId'))
      void loadChoices(this.workplace, this.siteId).then((choices) => (this.choices = choices));
  }

  protected override render(): TemplateResult {
    const { progress } = this;
    const count = String(this.ids.length);
    return html`<div class="head">
        <span role="status">${findingText.selectedCount(count)}</span>
        <button class="plain" type="button" data-do="all" @click=${() => this.tell('deskbell-choose-all')}>
          ${findingText.selectAll()}
        </button>
        <button
          class="plain"
          type="button"
          data-do="none"
          title=${findingText.clearSelection()}
          @click=${() => this.tell('deskbell-choose-none')}
        >
          ${icon('remove')}<span class="visually-hidden">${findingText.clearSelection()}</span>
        </button>
      </div>
      ${
        progress && progress.done < progress.total
          ? this.#renderProgress(progress)
          : html`${this.isEnding ? this.#renderEnding(count) : this.#renderActions()}
            ${progress ? this.#renderFailed(progress) : nothing}`
      }
      ${this.asks ? this.#renderWrapUp() : nothing}`;
  }

  #renderActions(): TemplateResult {
    const { client, ticker } = this.workplace;
    const role = (client.me.value ?? this.workplace.me).memberships.find(
      ({ siteId }) => siteId === this.siteId,
    )?.role;
    const agents = (this.#agents.value ?? []).map(({ id, name }) => ({ id, name }));
    const until =
      (at: (now: number) => number): Work =>
      (handle) =>
        handle.snooze(at(ticker.value));
    const times = [
      { id: 'hour', name: findingText.bulkHour() },
      { id: 'morning', name: findingText.bulkTomorrow() },
    ];
    return html`<div class="actions">
      <button type="button" data-do="resolve" @click=${() => void this.#resolve()}>
        ${findingText.bulkResolve()}
      </button>
      ${menu('snooze', findingText.bulkSnooze(), times, (id) => this.#run(until(id === 'hour' ? inAnHour : tomorrowMorning)))}
      ${
        role === 'agent'
          ? nothing
          : menu('assign', findingText.bulkAssign(), agents, (id) => this.#run((handle) => handle.assign(id)))
      }
      ${menu('queue', findingText.bulkQueue(), this.choices.queues, (queueId) =>
        this.#run((handle) => handle.transfer({ kind: 'queue', queueId })),
      )}
      ${menu('tag', findingText.bulkTag(), this.choices.tags, (tagId) =>
        this.#run((handle) => addTag(this.workplace.admin, this.siteId, handle.id, tagId)),
      )}
      <button class="danger" type="button" data-do="end" @click=${() => (this.isEnding = true)}>
        ${findingText.bulkEnd()}
      </button>
    </div>`;
  }

  #renderWrapUp(): TemplateResult {
    return html`<deskbell-wrap-up-dialog
      .workplace=${this.workplace}
      .siteId=${this.siteId}
      .many=${this.#resolveAll}
    ></deskbell-wrap-up-dialog>`;
  }

  #renderEnding(count: string): TemplateResult {
    return html`<p>${findingText.bulkEndSure(count)}</p>
      <div class="actions">
        <button type="button" data-do="keep" @click=${() => (this.isEnding = false)}>
          ${findingText.bulkKeep()}
        </button>
        <button
          class="danger"
          type="button"
          data-do="end-all"
          @click=${() => void this.#run((handle) => handle.end())}
        >
          ${findingText.bulkEnd()}
        </button>
      </div>`;
  }

  #renderProgress({ done, total }: BulkProgress): TemplateResult {
    const words = findingText.bulkProgress(String(done), String(total));
    return html`<p role="status">${words}</p>
      <progress max=${total} .value=${done} aria-label=${words}></progress>`;
  }

  #renderFailed({ done, failed }: BulkProgress): TemplateResult {
    if (failed.length === 0)
      return html`<p role="status" class="small quiet">${findingText.bulkAllDone(String(done))}</p>`;
    return html`<div class="failed">
      <p role="alert">${findingText.bulkFailed(String(failed.length))}</p>
      <ul role="list">
        ${failed.map(({ id, error }) => {
          const conversation = this.workplace.client.conversations.get(id).state.value;
          return html`<li>
            <b dir="auto">${conversation ? contactName(conversation) : id}</b>: ${actionProblem(error)}
          </li>`;
        })}
      </ul>
    </div>`;
  }

  readonly #resolveAll = (wrapUp: WrapUp | undefined): void =>
    void this.#run((handle) => handle.resolve(wrapUp ? { wrapUp } : {}));

  /** One wrap-up for all of them, where the site asks for one; where it cannot be asked for, the server says so of each. */
  async #resolve(): Promise<void> {
    try {
      const choices = await wrapUpChoices(this.workplace.client, this.siteId);
      if (asksWrapUp(choices)) {
        await import('../handling/define-handling.ts');
        this.asks = true;
        await this.updateComplete;
        return this.renderRoot.querySelector('deskbell-wrap-up-dialog')?.show();
      }
    } catch {
      // Resolving says what is wrong.
    }
    this.#resolveAll(undefined);
  }

  async #run(work: Work): Promise<void> {
    this.isEnding = false;
    const { conversations } = this.workplace.client;
    this.progress = { done: 0, total: this.ids.length, failed: [] };
    await bulkWork(
      [...this.ids],
      (id) => work(conversations.get(id)),
      (progress, id, error) => {
        this.progress = progress;
        if (error === undefined) this.tell('deskbell-done', id);
      },
    );
  }
}

function menu(
  name: string,
  words: string,
  choices: readonly Choice[],
  onChoose: (id: string) => unknown,
): TemplateResult {
  const choose = ({ detail }: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    if (detail.item.value !== '') onChoose(detail.item.value);
  };
  return html`<wa-dropdown placement="top-start" data-do=${name} @wa-select=${choose}>
    <button slot="trigger" type="button">${words}${icon('chevron')}</button>
    ${
      choices.length === 0
        ? html`<wa-dropdown-item value="" disabled>${findingText.bulkNothing()}</wa-dropdown-item>`
        : choices.map(
            ({ id, name: shown }) => html`<wa-dropdown-item value=${id}>${shown}</wa-dropdown-item>`,
          )
    }
  </wa-dropdown>`;
}
