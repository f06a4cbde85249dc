import type { AgentClient, CrisisState, SiteConfiguration } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { actionProblem } from '../conversation/action-problem.ts';
import { momentWords } from '../event/status-words.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { consoleText } from '../localization/console-text.ts';
import type { Ticker } from '../time/ticker.ts';
import { crisisMeaning } from './crisis-dialog.ts';
import { crisisStyles } from './crisis-styles.ts';

/** Crisis mode (E7): its switch, how many people it concerns, and one reply to all of them. */
export class DeskbellCrisis extends DialogElement {
  static override styles = [...DialogElement.styles, crisisStyles];
  static override properties = {
    ...DialogElement.properties,
    client: { attribute: false },
    siteId: { attribute: false },
    crisis: { attribute: false },
    ticker: { attribute: false },
    steers: { type: Boolean },
    turnsOn: { state: true },
    configuration: { state: true },
    reply: { state: true },
    replying: { state: true },
    sentTo: { state: true },
    replyProblem: { state: true },
  };

  declare client: AgentClient;
  declare siteId: string;
  /** `null`: it is off. */
  declare crisis: CrisisState | null;
  declare ticker: Ticker;
  /** Supervisors and admins. */
  declare steers: boolean;
  /** What the dialog asks about. It stays so while it closes, or a second click would take back the first. */
  declare private turnsOn: boolean;
  declare private configuration: SiteConfiguration | null;
  declare private reply: string;
  declare private replying: boolean;
  declare private sentTo: number | null;
  declare private replyProblem: string | null;

  constructor() {
    super();
    this.siteId = '';
    this.crisis = null;
    this.steers = false;
    this.turnsOn = true;
    this.configuration = null;
    this.reply = '';
    this.replying = false;
    this.sentTo = null;
    this.replyProblem = null;
  }

  protected override get isOnlyDialog(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const { crisis } = this;
    return html`<section class=${crisis ? 'on' : 'off'} aria-label=${consoleText.crisisTitle()}>
        <h2>${consoleText.crisisTitle()}</h2>
        ${crisis ? this.#renderOn(crisis) : this.#renderOff()}
      </section>
      ${this.steers ? this.#renderSwitchDialog() : nothing}`;
  }

  #renderOff(): TemplateResult {
    return html`<div class="row">
      <p class="words quiet">${consoleText.crisisOff()}</p>
      ${this.#renderSwitch(consoleText.crisisSwitchOn())}
    </div>`;
  }

  #renderOn({ startedAt, by, affected }: CrisisState): TemplateResult {
    const time = momentWords(startedAt, this.ticker.value);
    return html`<div class="row">
        <p class="affected" role="status">
          <b>${affected}</b><span class="small">${consoleText.crisisAffected()}</span>
        </p>
        <p class="words">
          ${by ? consoleText.crisisSince(time, by.name) : consoleText.crisisSinceRule(time)}
        </p>
        ${this.steers ? this.#renderSwitch(consoleText.crisisSwitchOff()) : nothing}
      </div>
      ${this.steers ? this.#renderReply() : nothing}`;
  }

  #renderSwitch(words: string): TemplateResult {
    return html`<wa-button size="s" variant="danger" appearance="outlined" @click=${() => this.show()}
      >${words}</wa-button
    >`;
  }

  #renderSwitchDialog(): TemplateResult {
    const on = this.turnsOn;
    return this.renderDialog(
      on ? consoleText.crisisOnTitle() : consoleText.crisisOffTitle(),
      crisisMeaning(on, this.configuration),
      on ? consoleText.crisisOnDo() : consoleText.crisisOffDo(),
      { variant: 'danger', onDo: () => void this.attempt(() => this.client.crisis(this.siteId).set(on)) },
    );
  }

  #renderReply(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div class="field">
        <label for="reply">${consoleText.crisisReply()}</label>
        <textarea
          id="reply"
          rows="3"
          maxlength="8000"
          aria-describedby="reply-hint"
          .value=${this.reply}
          @input=${(event: Event) => (this.reply = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p id="reply-hint" class="small quiet">${consoleText.crisisReplyHint()}</p>
      </div>
      <wa-button
        size="s"
        variant="brand"
        ?loading=${this.replying}
        ?disabled=${this.reply.trim() === ''}
        @click=${this.#send}
        >${consoleText.crisisSend()}</wa-button
      >
      <p class="small" role="status">
        ${this.replying ? consoleText.crisisSending() : this.sentTo === null ? '' : consoleText.crisisSent(String(this.sentTo))}
      </p>
      <p class="problem" role="alert" ?hidden=${this.replyProblem === null}>${this.replyProblem}</p>
    </form>`;
  }

  override show(): void {
    this.turnsOn = this.crisis === null;
    super.show();
    // What visitors will see is known from the configuration; without it the switch works all the same.
    this.client
      .configuration(this.siteId)
      .get()
      .then(({ configuration }) => (this.configuration = configuration))
      .catch(() => undefined);
  }

  #send = async (): Promise<void> => {
    const text = this.reply.trim();
    if (this.replying || text === '') return;
    this.replying = true;
    this.sentTo = null;
    this.replyProblem = null;
    try {
      const { conversations } = await this.client.crisis(this.siteId).reply(text);
      this.sentTo = conversations;
      this.reply = '';
    } catch (error) {
      this.replyProblem = actionProblem(error);
    } finally {
      this.replying = false;
    }
  };
}
