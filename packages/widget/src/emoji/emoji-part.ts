import { type TemplateResult, html, nothing } from 'lit';
import type { Part, PartHost } from '../parts/part.ts';
import { toolsText } from '../tools/tools-text.ts';
import { neighbour } from './emoji-keys.ts';
import { type Emoji, type EmojiGroup, emojiGroups, findEmoji } from './emoji-list.ts';
import { emojiStyles } from './emoji-styles.ts';
import { emojiText } from './emoji-text.ts';
import { noteEmoji, recentEmoji } from './recent-emoji.ts';

const all: ReadonlyMap<string, Emoji> = new Map(
  emojiGroups.flatMap(({ emoji }) => emoji).map((emoji) => [emoji.sign, emoji]),
);

/** A sheet of emoji above the text, into which they go where the caret stands. */
export class EmojiPart implements Part {
  readonly #host: PartHost;
  #isOpen = false;
  #asked = '';
  #recent: readonly Emoji[] = [];
  /** The one that Tab leads to. */
  #reached = '';

  constructor(host: PartHost) {
    this.#host = host;
    host.dress(emojiStyles);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle(): void {
    if (this.#isOpen) return this.#close();
    this.#isOpen = true;
    this.#asked = '';
    this.#reached = '';
    void this.#open();
  }

  escape(): boolean {
    if (!this.#isOpen) return false;
    this.#close();
    return true;
  }

  renderBottom(): TemplateResult | typeof nothing {
    const { composer } = this.#host;
    if (!this.#isOpen || composer?.hidden) return nothing;
    const groups = this.#groups();
    const first = groups.find(({ emoji }) => emoji.length)?.emoji[0]?.sign;
    const isReached = ({ emoji }: EmojiGroup): boolean => emoji.some(({ sign }) => sign === this.#reached);
    const reached = groups.some(isReached) ? this.#reached : first;
    let isTaken = false;
    const tabindex = (sign: string): number => {
      const isIt: boolean = !isTaken && sign === reached;
      isTaken ||= isIt;
      return isIt ? 0 : -1;
    };
    return html`<div class="picker" role="group" aria-label=${toolsText.emoji()}>
      <input
        type="search"
        autocomplete="off"
        aria-label=${emojiText.emojiFind()}
        placeholder=${emojiText.emojiFind()}
        .value=${this.#asked}
        @input=${this.#onFind}
        @keydown=${this.#onFindKey}
      />
      <div
        class="sheet"
        role="listbox"
        aria-label=${toolsText.emoji()}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        ${groups.map(({ emoji, label }) =>
          emoji.length
            ? html`<div role="group" aria-label=${label()}>
                <p aria-hidden="true">${label()}</p>
                ${emoji.map(
                  ({ name, sign }) =>
                    html`<button
                      type="button"
                      role="option"
                      aria-selected="false"
                      aria-label=${name}
                      title=${name}
                      tabindex=${tabindex(sign)}
                    >
                      ${sign}
                    </button>`,
                )}
              </div>`
            : nothing,
        )}
      </div>
      <p class="visually-hidden" role="status">${first === undefined ? emojiText.emojiNone() : ''}</p>
    </div>`;
  }

  async #open(): Promise<void> {
    const { conversation } = this.#host;
    const signs = conversation ? await recentEmoji(conversation).catch(() => []) : [];
    this.#recent = signs.flatMap((sign) => all.get(sign) ?? []);
    this.#host.requestUpdate();
    await Promise.resolve();
    // A keyboard on the screen would cover what was asked for.
    if (!matchMedia('(pointer: coarse)').matches) {
      requestAnimationFrame(() => this.#host.renderRoot.querySelector<HTMLElement>('.picker input')?.focus());
    }
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.focusComposer();
  }

  #groups(): readonly EmojiGroup[] {
    if (this.#asked.trim()) return [{ label: emojiText.emojiFind, emoji: findEmoji(this.#asked) }];
    return [{ label: emojiText.emojiRecent, emoji: this.#recent }, ...emojiGroups];
  }

  #onFind = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#asked = target.value;
    this.#host.requestUpdate();
  };

  #onFindKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const first = this.#buttons()[0];
    if (event.key === 'Enter' && this.#asked.trim() && first) this.#pick(first, true);
    else if (event.key === 'ArrowDown') this.#reach(first);
    else return;
    event.preventDefault();
  };

  #onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLButtonElement)) return;
    const next = neighbour(event.key, target, this.#buttons());
    if (!next) return;
    event.preventDefault();
    this.#reach(next);
  };

  #onClick = (event: MouseEvent): void => {
    // Keyboards click without having pressed: they go on writing.
    if (event.target instanceof HTMLButtonElement) this.#pick(event.target, event.detail === 0);
  };

  #pick(button: HTMLButtonElement, thenWrite: boolean): void {
    const { composer, conversation } = this.#host;
    const sign = button.textContent.trim();
    composer?.insert(sign);
    if (conversation) noteEmoji(conversation, sign).catch(() => undefined);
    if (thenWrite) this.#close();
  }

  #reach(button: HTMLElement | undefined): void {
    if (!button) return;
    this.#reached = button.textContent.trim();
    button.focus();
    this.#host.requestUpdate();
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.sheet button')];
  }
}

export function createPart(host: PartHost): Part {
  return new EmojiPart(host);
}
