import type { AgentCard, AgentConversationHandle, Board, TransferTarget } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { consoleText } from '../localization/console-text.ts';
import { colleagueState } from '../board/agent-state.ts';
import { DialogElement } from './dialog-element.ts';

/** To whom a conversation is handed on: a colleague, a queue or a tier, with a note. Supervisors assign with it as well. */
export class DeskbellTransferDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    handle: { attribute: false },
    board: { attribute: false },
    ownerId: { attribute: false },
    mode: { state: true },
    target: { state: true },
    note: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare board: Board | null;
  /** Who has it: nothing would change by handing it to them. */
  declare ownerId: string | null;
  declare private mode: 'transfer' | 'assign';
  declare private target: TransferTarget | null;
  declare private note: string;
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);

  constructor() {
    super();
    this.board = null;
    this.ownerId = null;
    this.mode = 'transfer';
    this.target = null;
    this.note = '';
  }

  override show(mode: 'transfer' | 'assign' = 'transfer'): void {
    this.mode = mode;
    this.target = null;
    this.note = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const isTransfer = this.mode === 'transfer';
    return this.renderDialog(
      isTransfer ? consoleText.transferTitle() : consoleText.assignTitle(),
      html`${this.#renderColleagues()} ${isTransfer ? this.#renderPlaces() : nothing}
      ${isTransfer ? this.#renderNote() : nothing}`,
      isTransfer ? consoleText.transferDo() : consoleText.assignDo(),
      { onDo: () => this.#send() },
    );
  }

  #renderColleagues(): TemplateResult {
    const { me } = this.workplace;
    const others = (this.#agents.value ?? []).filter(
      ({ id }) => id !== this.ownerId && (this.mode === 'assign' || id !== me.id),
    );
    return html`<fieldset>
      <legend>${consoleText.colleagues()}</legend>
      ${
        others.length === 0
          ? html`<p class="quiet">${consoleText.nobodyElse()}</p>`
          : others.map((agent) => this.#renderColleague(agent))
      }
    </fieldset>`;
  }

  #renderColleague(agent: AgentCard): TemplateResult {
    const load = consoleText.loadOf(String(agent.load), String(agent.capacity));
    return this.#renderChoice(
      { kind: 'agent', agentId: agent.id },
      agent.name,
      `${colleagueState(agent)} · ${load}`,
    );
  }

  #renderPlaces(): TemplateResult | typeof nothing {
    const { queues = [], tiers = [] } = this.board ?? {};
    if (queues.length === 0) return nothing;
    return html`<fieldset>
        <legend>${consoleText.queues()}</legend>
        ${queues.map(({ id, name, open }) =>
          this.#renderChoice({ kind: 'queue', queueId: id }, name, open ? '' : consoleText.queueClosed()),
        )}
      </fieldset>
      ${
        tiers.length < 2
          ? nothing
          : html`<fieldset>
              <legend>${consoleText.tiers()}</legend>
              ${tiers.map(({ tier, name }) =>
                this.#renderChoice({ kind: 'tier', tier }, name, consoleText.tierNumber(String(tier))),
              )}
            </fieldset>`
      }`;
  }

  #renderChoice(target: TransferTarget, name: string, state: string): TemplateResult {
    const isChosen = JSON.stringify(target) === JSON.stringify(this.target);
    return html`<label class="choice">
      <input type="radio" name="target" .checked=${isChosen} @change=${() => (this.target = target)} />
      <span class="name clip" dir="auto">${name}</span>
      <span class="small quiet numbers">${state}</span>
    </label>`;
  }

  #renderNote(): TemplateResult {
    return html`<div class="field">
      <label for="note">${consoleText.noteFor()}</label>
      <textarea
        id="note"
        rows="3"
        maxlength="8000"
        aria-describedby="note-hint"
        .value=${this.note}
        @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="note-hint" class="small quiet">${consoleText.noteForHint()}</p>
    </div>`;
  }

  #send(): void {
    const { target, handle } = this;
    const note = this.note.trim();
    if (target === null) {
      this.problem = consoleText.chooseWhom();
      return;
    }
    void this.attempt(() =>
      this.mode === 'assign' && target.kind === 'agent'
        ? handle.assign(target.agentId)
        : handle.transfer(target, note === '' ? undefined : note),
    );
  }
}
