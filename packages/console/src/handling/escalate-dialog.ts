import type { AgentConversationHandle, Board, EscalationSummary } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { DialogElement } from './dialog-element.ts';

const EMPTY: EscalationSummary = { who: '', asked: '', tried: '', promised: '' };
/** As long as the parts may be. */
const LIMITS = { who: 1_000, asked: 2_000, tried: 4_000, promised: 2_000 } as const;

/** Hands a conversation up, with the story in four parts that the agent corrects before it goes (E4). */
export class DeskbellEscalateDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    tiers: { attribute: false },
    summary: { state: true },
    tier: { state: true },
    drafting: { state: true },
  };

  declare handle: AgentConversationHandle;
  /** The tiers above. */
  declare tiers: Board['tiers'];
  declare private summary: EscalationSummary;
  declare private tier: number | null;
  declare private drafting: boolean;

  constructor() {
    super();
    this.tiers = [];
    this.summary = EMPTY;
    this.tier = null;
    this.drafting = false;
  }

  override show(): void {
    super.show();
    this.tier = null;
    this.summary = EMPTY;
    void this.#draft();
  }

  protected override render(): TemplateResult {
    const t = consoleText;
    return this.renderDialog(
      t.escalateTitle(),
      html`<p>${t.escalateIntro()}</p>
        ${this.tiers.length > 1 ? this.#renderTiers() : nothing}
        <p class="small quiet" role="status" ?hidden=${!this.drafting}>${t.drafting()}</p>
        ${this.#renderPart('who', t.summaryWho(), 1)} ${this.#renderPart('asked', t.summaryAsked(), 3)}
        ${this.#renderPart('tried', t.summaryTried(), 3)}
        ${this.#renderPart('promised', t.summaryPromised(), 2)}`,
      t.escalateDo(),
      { disabled: this.drafting, onDo: () => this.#send() },
    );
  }

  #renderTiers(): TemplateResult {
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.tier = value === '' ? null : Number(value);
    };
    return html`<div class="field">
      <label for="tier">${consoleText.escalateTo()}</label>
      <select id="tier" @change=${choose}>
        <option value="">${consoleText.nextTier()}</option>
        ${this.tiers.map(({ tier, name }) => html`<option value=${tier}>${name}</option>`)}
      </select>
    </div>`;
  }

  #renderPart(part: keyof EscalationSummary, label: string, rows: number): TemplateResult {
    const write = (event: Event): void => {
      this.summary = { ...this.summary, [part]: (event.target as HTMLTextAreaElement).value };
    };
    return html`<div class="field">
      <label for=${part}>${label}</label>
      <textarea
        id=${part}
        rows=${rows}
        maxlength=${LIMITS[part]}
        ?disabled=${this.drafting}
        .value=${this.summary[part]}
        @input=${write}
      ></textarea>
    </div>`;
  }

  async #draft(): Promise<void> {
    const { handle } = this;
    this.drafting = true;
    try {
      const summary = await handle.escalationDraft();
      if (handle === this.handle) this.summary = summary;
    } catch {
      // Without a draft the four fields are empty, and the agent writes them.
    } finally {
      this.drafting = false;
    }
  }

  #send(): void {
    const { handle, summary, tier } = this;
    void this.attempt(() => handle.escalate({ summary, ...(tier === null ? {} : { tier }) }));
  }
}
