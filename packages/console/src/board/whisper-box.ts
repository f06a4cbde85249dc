import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';

/** Where a supervisor says something to the agent alone. */
export class DeskbellWhisperBox extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      p {
        margin: 0;
      }
      textarea {
        border-style: dashed;
        background: var(--db-note);
        color: var(--db-note-text);
      }
      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }
    `,
  ];
  static override properties = {
    handle: { attribute: false },
    to: { attribute: false },
    text: { state: true },
    sending: { state: true },
    told: { state: true },
    problem: { state: true },
  };

  declare handle: AgentConversationHandle;
  /** Who will hear it. */
  declare to: string;
  declare private text: string;
  declare private sending: boolean;
  declare private told: string | null;
  declare private problem: string | null;

  constructor() {
    super();
    this.to = '';
    this.text = '';
    this.sending = false;
    this.told = null;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const { to } = this;
    return html`<form @submit=${this.#send}>
      <div class="field">
        <label for="whisper">${steeringText.steerWhisper(to)}</label>
        <textarea
          id="whisper"
          rows="2"
          maxlength="8000"
          aria-describedby="hint"
          .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
        ></textarea>
        <p id="hint" class="small quiet">${steeringText.steerWhisperHint(to)}</p>
      </div>
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <div class="row">
        <p class="small quiet" role="status">
          ${this.told === null ? '' : steeringText.steerWhispered(this.told)}
        </p>
        <wa-button
          type="submit"
          size="s"
          variant="brand"
          ?loading=${this.sending}
          ?disabled=${this.text.trim() === ''}
          @click=${this.#send}
          >${steeringText.steerWhisperSend()}</wa-button
        >
      </div>
    </form>`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send(event);
  }

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '' || this.sending) return;
    this.sending = true;
    this.problem = null;
    this.told = null;
    try {
      const { to } = this;
      await this.handle.whisper(text);
      this.told = to;
      this.text = '';
    } catch (error) {
      this.problem = actionProblem(error);
    } finally {
      this.sending = false;
    }
  };
}
