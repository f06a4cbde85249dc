import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { DialogElement } from '../handling/dialog-element.ts';
import { steeringText } from '../localization/text/steering-text.ts';

/**
 * Takes a conversation from the agent who has it, with a word to them.
 *
 * @fires deskbell-taken - when it is theirs
 */
export class DeskbellTakeOverDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    handle: { attribute: false },
    from: { state: true },
    word: { state: true },
  };

  declare handle: AgentConversationHandle;
  /** Who has it, as it was when the dialog opened; `null`: nobody. */
  declare private from: string | null;
  declare private word: string;

  constructor() {
    super();
    this.from = null;
    this.word = '';
  }

  take(from: string | null): void {
    this.from = from;
    this.word = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const { from } = this;
    return this.renderDialog(
      from === null ? steeringText.steerTake() : steeringText.steerTakeOverTitle(from),
      html`<p>${steeringText.steerTakeOverIntro()}</p>
        ${from === null ? nothing : this.#renderWord(from)}`,
      from === null ? steeringText.steerTake() : steeringText.steerTakeOverDo(),
      { onDo: () => this.#take() },
    );
  }

  #renderWord(from: string): TemplateResult {
    return html`<div class="field">
      <label for="word">${steeringText.steerTakeOverWord(from)}</label>
      <textarea
        id="word"
        rows="3"
        maxlength="8000"
        autofocus
        aria-describedby="word-hint"
        .value=${this.word}
        @input=${(event: Event) => (this.word = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="word-hint" class="small quiet">${steeringText.steerTakeOverHint()}</p>
    </div>`;
  }

  #take(): void {
    const note = this.word.trim();
    void this.attempt(async () => {
      await this.handle.claim(note === '' ? {} : { note });
      this.tell('deskbell-taken');
    });
  }
}
