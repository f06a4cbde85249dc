import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import type { Ticker } from '../time/ticker.ts';
import { DialogElement } from './dialog-element.ts';
import { fieldTime, fieldValue, inAnHour } from './snooze-times.ts';

/** Asks until when a conversation is put aside. */
export class DeskbellSnoozeDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    ticker: { attribute: false },
    value: { state: true },
  };

  declare handle: AgentConversationHandle;
  declare ticker: Ticker;
  declare private value: string;

  constructor() {
    super();
    this.value = '';
  }

  override show(): void {
    super.show();
    this.value = fieldValue(inAnHour(this.ticker.value));
  }

  protected override render(): TemplateResult {
    return this.renderDialog(
      consoleText.snoozeTitle(),
      html`<p>${consoleText.snoozeIntro()}</p>
        <div class="field">
          <label for="when">${consoleText.snoozeWhen()}</label>
          <input
            id="when"
            type="datetime-local"
            min=${fieldValue(this.ticker.value)}
            .value=${this.value}
            @input=${(event: Event) => (this.value = (event.target as HTMLInputElement).value)}
          />
        </div>`,
      consoleText.snooze(),
      { onDo: () => this.#send() },
    );
  }

  #send(): void {
    const until = fieldTime(this.value);
    if (until === null || until <= this.ticker.value) {
      this.problem = consoleText.snoozePast();
      return;
    }
    void this.attempt(() => this.handle.snooze(until));
  }
}
