import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { DialogElement } from './dialog-element.ts';
import { fieldTime, fieldValue, inAnHour } from './snooze-times.ts';

/** Asks until when a conversation is put aside. */
export class DeskbellSnoozeDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    value: { state: true },
  };

  declare handle: AgentConversationHandle;
  declare private value: string;

  constructor() {
    super();
    this.value = '';
  }

  override show(): void {
    super.show();
    this.value = fieldValue(inAnHour(Date.now()));
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
            min=${fieldValue(Date.now())}
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
    if (until === null || until <= Date.now()) {
      this.problem = consoleText.snoozePast();
      return;
    }
    void this.attempt(() => this.handle.snooze(until));
  }
}
