import type { AgentBody, AgentConversation, TimelineItem } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { composingText } from '../localization/text/composing-text.ts';
import { afterPaint } from '../time/after-paint.ts';
import type { Choice, Choices } from './choices.ts';
import { openQuestion, suggest } from './suggest.ts';
import { toolIcons } from './tool-icons.ts';

interface SuggestionSources {
  readonly choices: () => Choices;
  readonly conversation: () => AgentConversation;
  readonly items: () => readonly TimelineItem<AgentBody>[];
  readonly take: (choice: Choice) => void;
}

/** What may answer the open question, found anew when the visitor has said something else. */
export class Suggestions {
  readonly #host: { requestUpdate(): void };
  readonly #sources: SuggestionSources;
  #asked = '';
  #found: readonly Choice[] = [];

  constructor(host: { requestUpdate(): void }, sources: SuggestionSources) {
    this.#host = host;
    this.#sources = sources;
  }

  look(): void {
    const conversation = this.#sources.conversation();
    const question = conversation.status === 'closed' ? '' : openQuestion(this.#sources.items());
    const asked = `${conversation.id} ${question}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#set([]);
    if (question === '') return;
    void this.#find(asked, question, conversation);
  }

  /** Alt and a digit take one. */
  key(code: string): boolean {
    const choice = this.#found[Number(/^Digit([1-3])$/.exec(code)?.[1] ?? 0) - 1];
    if (choice) this.#sources.take(choice);
    return choice !== undefined;
  }

  render(): TemplateResult | typeof nothing {
    if (this.#found.length === 0) return nothing;
    return html`<div class="suggestions" role="group" aria-label=${composingText.suggestions()}>
      <span aria-hidden="true">${composingText.suggestions()}</span>
      ${this.#found.map(
        (choice, index) =>
          html`<button
            type="button"
            class="chip"
            title=${choice.about}
            aria-keyshortcuts="Alt+${String(index + 1)}"
            @click=${() => this.#sources.take(choice)}
          >
            ${choice.kind === 'article' ? toolIcons.book : toolIcons.slash}<span dir="auto"
              >${choice.title}</span
            ><kbd aria-hidden="true">Alt ${String(index + 1)}</kbd>
          </button>`,
      )}
    </div>`;
  }

  async #find(asked: string, question: string, conversation: AgentConversation): Promise<void> {
    await afterPaint();
    if (this.#asked !== asked) return;
    const found = await suggest(this.#sources.choices(), question, conversation);
    if (this.#asked === asked) this.#set(found);
  }

  #set(found: readonly Choice[]): void {
    if (found.length === 0 && this.#found.length === 0) return;
    this.#found = found;
    this.#host.requestUpdate();
  }
}
