import { previewTyping, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { css, html, nothing, type TemplateResult } from 'lit';
import { canWrite, type ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { previewText } from './preview-text.ts';

/** How often agents are shown it at most. */
const EVERY_MS = 1_000;

const styles = css`
  .previewed {
    margin: 0 0 6px;
    padding-inline: 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
`;

/** Shows agents what is being written, and says so: loaded only where the site's owner wants it. */
class PreviewPart implements Part {
  readonly #host: PartHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #conversation: VisitorConversationHandle | undefined;

  constructor(host: PartHost) {
    this.#host = host;
    host.dress(styles);
  }

  update(_facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    if (conversation === this.#conversation) return;
    // What is written next is written elsewhere.
    this.#forget();
    this.#conversation = conversation;
  }

  stop(): void {
    this.#forget();
  }

  draft(text: string): void {
    this.#text = text;
    // That it was sent, or taken back, is not to wait.
    if (text === '') this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), EVERY_MS);
  }

  renderBottom(facts: ChatFacts): TemplateResult | typeof nothing {
    return canWrite(facts) ? html`<p class="previewed">${previewText.previewed()}</p>` : nothing;
  }

  #show(): void {
    this.#forget();
    const { conversation } = this.#host;
    // Passing: without a connection it is forgotten, the next text is shown anyway.
    if (conversation) previewTyping(conversation, this.#text).catch(() => undefined);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

export function createPart(host: PartHost): Part {
  return new PreviewPart(host);
}
