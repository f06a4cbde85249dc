import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { languageName } from '../person/language-name.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import type { FlowDraft } from './flow-draft.ts';
import type { Flow, Given, Tried } from './flow-types.ts';
import { flowTryStyles } from './flow-try-styles.ts';
import { triedLine } from './tried-line.ts';
import { tryForm, tryReply, trySend } from './try-answers.ts';
import { textOf } from './text-of.ts';

const TRY = 'POST /v1/sites/:siteId/flows/try';

/**
 * The draft as a visitor would meet it, on the server and without a trace: nothing is kept, no other system is called.
 *
 * @fires deskbell-flow-at - `detail`: the step at which the dialogue stands; `null`: none goes on.
 */
export class DeskbellFlowTry extends ConsoleElement {
  static override styles = [...consoleStyles, formStyles, flowTryStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    draft: { attribute: false },
    language: { attribute: false },
    tried: { state: true },
    speaks: { state: true },
    open: { state: true },
    staffed: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare draft: FlowDraft;
  /** That of whoever tries. */
  declare language: string;
  declare private tried: Tried | null;
  /** The visitor's language; `null`: that of whoever tries. */
  declare private speaks: string | null;
  declare private open: boolean;
  declare private staffed: boolean;
  declare private busy: boolean;
  declare private problem: string | null;
  #given: readonly Given[] = [];
  /** What was tried: when it is another now, that is said. */
  #of: Flow | null = null;

  constructor() {
    super();
    this.siteId = '';
    this.language = 'en';
    this.tried = null;
    this.speaks = null;
    this.open = true;
    this.staffed = true;
    this.busy = false;
    this.problem = null;
    void new FollowedDraft(this, () => this.draft);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('tried')) return;
    const log = this.renderRoot.querySelector('.log');
    log?.scrollTo({ top: log.scrollHeight });
    this.tell('deskbell-flow-at', this.tried?.node ?? null);
  }

  protected override render(): TemplateResult {
    const t = flowDeskText;
    const { tried } = this;
    const changed = tried !== null && this.#of !== this.draft.flow;
    return html`<h3>${t.flowTry()}</h3>
      <p class="quiet small">${t.flowTryHint()}</p>
      ${this.#renderVisitor()}
      <div class="bar">
        <wa-button
          size="s"
          variant=${tried ? 'neutral' : 'brand'}
          appearance=${tried ? 'outlined' : 'accent'}
          ?loading=${this.busy}
          @click=${() => this.#play([])}
          >${icon('reply', 'start')}${tried ? t.flowTryAgain() : t.flowTryBegin()}</wa-button
        >
        ${
          changed
            ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#play(this.#given)}
                  >${t.flowTryReplay()}</wa-button
                >
                <span class="quiet small">${t.flowTryChanged()}</span>`
            : nothing
        }
      </div>
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      ${tried ? this.#renderDialogue(tried) : nothing}`;
  }

  #renderVisitor(): TemplateResult {
    const t = flowDeskText;
    const { languages } = this.draft;
    const tick = (name: 'open' | 'staffed', words: string): TemplateResult =>
      html`<label class="choice"
        ><input
          type="checkbox"
          .checked=${this[name]}
          @change=${(event: Event) => (this[name] = (event.target as HTMLInputElement).checked)}
        /><span class="name">${words}</span></label
      >`;
    return html`<div class="who">
      <select
        aria-label=${t.flowTryLanguage()}
        @change=${(event: Event) => (this.speaks = (event.target as HTMLSelectElement).value)}
      >
        ${languages.map(
          (tag) =>
            html`<option value=${tag} ?selected=${tag === this.#speaks}>
              ${languageName(tag, this.language)}
            </option>`,
        )}
      </select>
      ${tick('open', t.flowTryOpen())} ${tick('staffed', t.flowTryStaffed())}
    </div>`;
  }

  #renderDialogue(tried: Tried): TemplateResult {
    const { lines, waitsFor, call } = tried;
    const asked = lines.at(-1)?.body;
    return html`<div class="log" role="log" aria-label=${flowDeskText.flowTry()} tabindex="0">
        <ol role="list">
          ${lines.map((line) => triedLine(line))}
        </ol>
      </div>
      ${this.#renderEnd(tried)}
      ${waitsFor === 'call' && call ? tryReply(call, (given) => this.#give(given)) : nothing}
      ${
        waitsFor === 'answer'
          ? html`${asked?.type === 'quickReplies' || asked?.type === 'form' ? tryForm(asked, (given) => this.#give(given)) : nothing}
            ${trySend((text) => this.#give({ kind: 'text', text }))}`
          : nothing
      }`;
  }

  #renderEnd({ end }: Tried): TemplateResult | typeof nothing {
    if (!end) return nothing;
    const t = flowDeskText;
    const words = {
      solved: t.flowSolved,
      left: t.flowLeft,
      handedOver: t.flowTryHandedOver,
      failed: t.flowTryFailed,
      personRequested: t.flowTryHandedOver,
      taken: t.flowTryHandedOver,
    }[end.outcome]();
    return html`<div class="end" role="status">
      <b>${t.flowTryEnd(words)}</b>
      ${end.summary === '' ? nothing : html`<pre dir="auto">${end.summary}</pre>`}
    </div>`;
  }

  get #speaks(): string {
    const { languages } = this.draft;
    const wanted = [this.speaks, this.language, this.language.split('-', 1)[0] ?? ''];
    return wanted.find((tag) => tag !== null && languages.includes(tag)) ?? languages[0] ?? 'en';
  }

  #give(given: Given): void {
    void this.#play([...this.#given, given]);
  }

  async #play(given: readonly Given[]): Promise<void> {
    const { flow } = this.draft;
    this.busy = true;
    this.problem = null;
    try {
      const text = textOf(flow.menu, this.#speaks) || flowDeskText.flowTryHello();
      const { open, staffed } = this;
      const body = { definition: flow, text, given: [...given], locale: this.#speaks, open, staffed };
      this.tried = await this.workplace.admin.call(TRY, { siteId: this.siteId }, body);
      this.#given = given;
      this.#of = flow;
    } catch (error) {
      this.problem = actionProblem(error);
      this.tell('deskbell-flow-untried', error);
    } finally {
      this.busy = false;
    }
  }
}
