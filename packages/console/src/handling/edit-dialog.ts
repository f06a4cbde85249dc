import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import type { EventItem } from '../event/bodies.ts';
import { DialogElement } from './dialog-element.ts';

/** Corrects an own message or note, or takes it back (C4). */
export class DeskbellEditDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    action: { state: true },
    text: { state: true },
  };

  declare handle: AgentConversationHandle;
  declare private action: 'edit' | 'delete';
  declare private text: string;
  #id = '';

  constructor() {
    super();
    this.action = 'edit';
    this.text = '';
  }

  override show(action: 'edit' | 'delete' = 'edit', item?: EventItem): void {
    if (!item || (item.body.type !== 'message' && item.body.type !== 'note')) return;
    this.#id = item.id;
    this.action = action;
    this.text = item.body.text;
    super.show();
  }

  protected override render(): TemplateResult {
    return this.action === 'edit' ? this.#renderEdit() : this.#renderDelete();
  }

  #renderEdit(): TemplateResult {
    return this.renderDialog(
      consoleText.editTitle(),
      html`<div class="field">
        <label for="text">${consoleText.messageText()}</label>
        <textarea
          id="text"
          rows="6"
          maxlength="8000"
          .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>`,
      consoleText.save(),
      {
        disabled: this.text.trim() === '',
        onDo: () => void this.attempt(() => this.handle.editMessage(this.#id, this.text)),
      },
    );
  }

  #renderDelete(): TemplateResult {
    return this.renderDialog(
      consoleText.deleteTitle(),
      html`<p>${consoleText.deleteIntro()}</p>`,
      consoleText.deleteDo(),
      { variant: 'danger', onDo: () => void this.attempt(() => this.handle.deleteMessage(this.#id)) },
    );
  }
}
