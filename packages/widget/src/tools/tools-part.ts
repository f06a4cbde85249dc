import { type TemplateResult, html, nothing } from 'lit';
import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { EmojiPart } from '../emoji/emoji-part.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { Drafts } from './drafts.ts';
import { toolsStyles } from './tools-styles.ts';
import { toolsText } from './tools-text.ts';

/** What a phone offers for choosing: camera and gallery, too. What may be sent is for the server to say. */
const offered =
  'image/jpeg,image/png,image/gif,image/webp,video/*,audio/*,text/plain,.pdf,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp';

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
      // Without it nothing is shown to agents, and so there is nothing to be told.
      if (settings?.typingPreview) host.use('preview').catch(() => undefined);
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
                class="icon drawn attach"
                aria-label=${toolsText.attach()}
                title=${toolsText.attach()}
                @click=${this.#choose}
              ></button>`
          : nothing
      }
      ${
        emoji === 'off'
          ? nothing
          : html`<button
              type="button"
              class="icon drawn emoji"
              aria-label=${toolsText.emoji()}
              title=${toolsText.emoji()}
              aria-expanded=${emoji !== 'closed' && emoji.isOpen}
              @click=${this.#toggleEmoji}
            ></button>`
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
