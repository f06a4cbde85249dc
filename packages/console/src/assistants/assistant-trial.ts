import { DeskbellError } from '@deskbell/sdk/admin';
import { currentLocale } from '@deskbell/ui';
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

/** Asks the machine that is kept something, and shows what it answers, so that nobody learns in front of a visitor. */
export class DeskbellAssistantTrial extends ConsoleElement {
  static override styles = [...consoleStyles, formStyles, recordStyles, assistantStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    task: { attribute: false },
    unsaved: { type: Boolean },
    text: { state: true },
    answer: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare task: Assistant['task'];
  /** Whether something was changed that the machine would not be asked with. */
  declare unsaved: boolean;
  declare private text: string;
  declare private answer: string | null;
  declare private problem: string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.siteId = '';
    this.task = 'translate';
    this.unsaved = false;
    this.text = '';
    this.answer = null;
    this.problem = null;
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('siteId')) return;
    this.answer = null;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`<div class="trial fields">
      <wa-input
        label=${this.task === 'draft' ? t.assistantTryDraft() : t.assistantTryTranslate()}
        maxlength="2000"
        @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
      ></wa-input>
      <div class="buttons">
        <wa-button
          appearance="outlined"
          ?loading=${this.busy}
          ?disabled=${this.unsaved || this.text.trim() === ''}
          @click=${this.#try}
          >${t.assistantTry()}</wa-button
        >
      </div>
      ${this.unsaved ? html`<p class="quiet small">${t.assistantTryUnsaved()}</p>` : nothing}
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <div role="status" ?hidden=${this.answer === null}>
        <p class="quiet small">${t.assistantAnswer()}</p>
        <p class="answer" dir="auto">${this.answer}</p>
      </div>
    </div>`;
  }

  #try = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.answer = null;
    this.problem = null;
    const { siteId, task, text } = this;
    try {
      const call = 'POST /v1/sites/:siteId/assistants/:task/test';
      const body = { text: text.trim(), to: currentLocale().tag };
      this.answer = (await this.workplace.admin.call(call, { siteId, task }, body)).text;
    } catch (error) {
      this.problem = problemWords(error);
    } finally {
      this.busy = false;
    }
  };
}

/** What the machine did wrong helps an admin, in whatever language the server says it. */
function problemWords(error: unknown): string {
  if (!(error instanceof DeskbellError) || error.code !== 'unavailable') return actionProblem(error);
  return platformText.assistantUnusable(error.message.split(': ').slice(1).join(': ') || error.message);
}
