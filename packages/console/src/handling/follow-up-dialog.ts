import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import type { Ticker } from '../time/ticker.ts';
import { DialogElement } from './dialog-element.ts';
import { daysOn, fieldTime, fieldValue, tomorrowMorning } from './snooze-times.ts';

/** Puts a conversation aside until a day on which something is to be done, and says what. */
export class DeskbellFollowUpDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    ticker: { attribute: false },
    value: { state: true },
    note: { state: true },
  };

  declare handle: AgentConversationHandle;
  declare ticker: Ticker;
  declare private value: string;
  declare private note: string;

  constructor() {
    super();
    this.value = '';
    this.note = '';
  }

  override show(): void {
    super.show();
    this.value = fieldValue(tomorrowMorning(this.ticker.value));
    this.note = '';
  }

  protected override render(): TemplateResult {
    const t = wrapUpText;
    const now = this.ticker.value;
    const choice = (words: string, at: number): TemplateResult =>
      html`<wa-button size="s" appearance="outlined" @click=${() => (this.value = fieldValue(at))}
        >${words}</wa-button
      >`;
    return this.renderDialog(
      t.wrapUpFollowUpTitle(),
      html`<p>${t.wrapUpFollowUpIntro()}</p>
        <div class="row">
          ${choice(t.wrapUpTomorrow(), tomorrowMorning(now))} ${choice(t.wrapUpThreeDays(), daysOn(now, 3))}
          ${choice(t.wrapUpNextWeek(), daysOn(now, 7))}
        </div>
        <div class="field">
          <label for="when">${consoleText.snoozeWhen()}</label>
          <input
            id="when"
            type="datetime-local"
            min=${fieldValue(now)}
            .value=${this.value}
            @input=${(event: Event) => (this.value = (event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="field">
          <label for="what">${t.wrapUpFollowUpNote()}</label>
          <textarea
            id="what"
            rows="2"
            maxlength="4000"
            .value=${this.note}
            @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>`,
      t.wrapUpFollowUpDo(),
      { onDo: () => this.#send() },
    );
  }

  #send(): void {
    const until = fieldTime(this.value);
    if (until === null || until <= this.ticker.value) {
      this.problem = consoleText.snoozePast();
      return;
    }
    const { handle } = this;
    const note = this.note.trim();
    void this.attempt(async () => {
      await handle.snooze(until);
      if (note !== '') await handle.notes.send(wrapUpText.wrapUpFollowUpNoteText(note));
    });
  }
}
