import type { AgentConversation } from '@deskbell/sdk/agent';
import { css, html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '@deskbell/ui';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { translated } from './machine-help.ts';

/** A visitor's message in the language of the agent, when they ask for it: by a machine, and marked so. */
export class DeskbellTranslated extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        align-self: flex-start;
        display: block;
        max-inline-size: min(85%, 560px);
        margin-inline-start: 12px;
        font-size: 12px;
        line-height: 16px;
        color: var(--db-text-quiet);
      }
      button {
        min-block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font-size: 12px;
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      .words {
        margin-block: 2px;
        padding-inline-start: 8px;
        border-inline-start: 2px solid var(--db-line-strong);
        color: var(--db-text);
        font-size: 14px;
        line-height: 20px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    conversation: { attribute: false },
    text: {},
    state: { state: true },
    words: { state: true },
  };

  declare workplace: Workplace;
  declare conversation: Pick<AgentConversation, 'id' | 'siteId'>;
  declare text: string;
  declare private state: 'idle' | 'busy' | 'failed';
  declare private words: string | null;

  constructor() {
    super();
    this.text = '';
    this.state = 'idle';
    this.words = null;
  }

  protected override render(): TemplateResult {
    if (this.words !== null)
      return html`<p class="words" dir="auto">${this.words}</p>
        <p>${composingText.byMachine()}</p>`;
    return html`<button type="button" ?disabled=${this.state === 'busy'} @click=${this.#translate}>
        ${this.state === 'busy' ? composingText.translating() : composingText.translate()}
      </button>
      ${this.state === 'failed' ? html`<span role="alert">${composingText.machineFailed()}</span>` : nothing}`;
  }

  #translate = async (): Promise<void> => {
    this.state = 'busy';
    try {
      this.words = await translated(this.workplace, this.conversation, this.text, currentLocale().tag);
      this.state = 'idle';
    } catch {
      this.state = 'failed';
    }
  };
}
