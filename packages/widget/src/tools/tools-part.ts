import { type TemplateResult, html, nothing, svg } from 'lit';
import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { EmojiPart } from '../emoji/emoji-part.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { Drafts } from './drafts.ts';
import { toolIcon } from './tool-icon.ts';
import { toolsStyles } from './tools-styles.ts';
import { toolsText } from './tools-text.ts';

/** What a phone offers for choosing: camera and gallery, too. What may be sent is for the server to say. */
const offered =
  'image/jpeg,image/png,image/gif,image/webp,video/*,audio/*,text/plain,.pdf,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp';

const clip = toolIcon(
  svg`<path d="M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.8 17a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />`,
);
const smile = toolIcon(
  svg`<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.5 14a4 4 0 0 0 7 0M9 9.5h.01M15 9.5h.01" />`,
);

/** What stands beside the text: ways to files and emoji, which load when they are used, and the draft that is kept. */
class ToolsPart implements Part {
  readonly #host: PartHost;
  readonly #drafts: Drafts;
  #files = false;
  #emoji: 'off' | 'closed' | EmojiPart = 'off';

  constructor(host: PartHost) {
    this.#host = host;
    this.#drafts = new Drafts(host);
    host.dress(toolsStyles);
    void host.settings().then((settings) => {
      // Without an address there is no place to bring them to.
      this.#files = (settings?.files ?? true) && host.relay !== null;
      if (settings?.emoji ?? true) this.#emoji = 'closed';
      host.requestUpdate();
    });
    host.element.addEventListener('dragover', this.#loadFiles);
  }

  update(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    this.#drafts.turnTo(facts, conversation);
  }

  stop(): void {
    this.#host.element.removeEventListener('dragover', this.#loadFiles);
  }

  draft(text: string): void {
    this.#drafts.write(text);
  }

  /** `undefined` where the site takes none. */
  get takeFiles(): ((files: readonly File[]) => void) | undefined {
    return this.#files ? (files) => void this.#take(files) : undefined;
  }

  renderTools(): TemplateResult | typeof nothing {
    const emoji = this.#emoji;
    if (!this.#files && emoji === 'off') return nothing;
    return html`<span slot="tools" class="tools">
      ${
        this.#files
          ? html`<input
                type="file"
                multiple
                hidden
                accept=${offered}
                tabindex="-1"
                aria-label=${toolsText.attach()}
                @change=${this.#onChosen}
              /><button
                type="button"
                class="icon attach"
                aria-label=${toolsText.attach()}
                title=${toolsText.attach()}
                @click=${this.#choose}
              >
                ${clip}
              </button>`
          : nothing
      }
      ${
        emoji === 'off'
          ? nothing
          : html`<button
              type="button"
              class="icon emoji"
              aria-label=${toolsText.emoji()}
              title=${toolsText.emoji()}
              aria-expanded=${emoji !== 'closed' && emoji.isOpen}
              @click=${this.#toggleEmoji}
            >
              ${smile}
            </button>`
      }
    </span>`;
  }

  #choose = (): void => {
    this.#loadFiles();
    this.#host.renderRoot.querySelector<HTMLInputElement>('.tools input')?.click();
  };

  #onChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    void this.#take([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };

  /** Without a network they are not taken, and are where they were. */
  async #take(files: readonly File[]): Promise<void> {
    const part = await this.#host.use('files').catch(() => null);
    if (this.#host.composer?.hidden === false) part?.takeFiles?.(files);
  }

  #loadFiles = (): void => {
    if (this.#files) this.#host.use('files').catch(() => undefined);
  };

  #toggleEmoji = async (): Promise<void> => {
    const part = (await this.#host.use('emoji').catch(() => null)) as EmojiPart | null;
    if (!part) return;
    this.#emoji = part;
    part.toggle();
  };
}

export function createPart(host: PartHost): Part {
  return new ToolsPart(host);
}
