import { type TemplateResult, html, nothing } from 'lit';
import { currentLocale } from '../localization/localization.ts';
import { neighbour } from './emoji-keys.ts';
import { type Emoji, type EmojiGroup, emojiGroups } from './emoji-list.ts';
import { type EmojiNames, loadEmojiNames } from './emoji-names.ts';
import { findEmoji } from './find-emoji.ts';
import type { EmojiTexts } from './emoji-texts.ts';

/** What the picker stands in. Its looks are `emojiStyles`. */
export interface EmojiHost {
  readonly renderRoot: ParentNode;
  readonly texts: EmojiTexts;
  /** What the whole is called. */
  label(): string;
  requestUpdate(): void;
  /** Puts the emoji where the caret stands. */
  insert(sign: string): void;
  /** What was used last, newest first. */
  recent(): Promise<readonly string[]>;
  note(sign: string): Promise<void>;
  /** It has been closed: one goes on writing. */
  closed(): void;
}

const all: ReadonlyMap<string, Emoji> = new Map(
  emojiGroups.flatMap(({ emoji }) => emoji).map((emoji) => [emoji.sign, emoji]),
);

/** A sheet of emoji with a search, walked through by arrows. */
export class EmojiPicker {
  readonly #host: EmojiHost;
  #isOpen = false;
  #asked = '';
  #recent: readonly Emoji[] = [];
  /** In the language that was spoken when it was opened. */
  #names: EmojiNames = new Map();
  /** The one that Tab leads to. */
  #reached = '';

  constructor(host: EmojiHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle(): void {
    if (this.#isOpen) return this.close();
    this.#isOpen = true;
    this.#asked = '';
    this.#reached = '';
    void this.#open();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.closed();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { texts } = this.#host;
    const label = this.#host.label();
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
    return html`<div class="picker" role="group" aria-label=${label}>
      <input
        type="search"
        autocomplete="off"
        aria-label=${texts.emojiFind()}
        placeholder=${texts.emojiFind()}
        .value=${this.#asked}
        @input=${this.#onFind}
        @keydown=${this.#onFindKey}
      />
      <div class="sheet" role="listbox" aria-label=${label} @keydown=${this.#onKey} @click=${this.#onClick}>
        ${groups.map(({ emoji, label: group }) =>
          emoji.length
            ? html`<div role="group" aria-label=${texts[group]()}>
                <p aria-hidden="true">${texts[group]()}</p>
                ${emoji.map(
                  ({ name, sign }) =>
                    html`<button
                      type="button"
                      role="option"
                      aria-selected="false"
                      aria-label=${this.#names.get(sign)?.name ?? name}
                      title=${this.#names.get(sign)?.name ?? name}
                      tabindex=${tabindex(sign)}
                    >
                      ${sign}
                    </button>`,
                )}
              </div>`
            : nothing,
        )}
      </div>
      <p class="visually-hidden" role="status">${first === undefined ? texts.emojiNone() : ''}</p>
    </div>`;
  }

  /** Until they are there, and where they cannot be had, the English ones do. */
  async #name(): Promise<void> {
    this.#names = await loadEmojiNames(currentLocale().locale).catch((): EmojiNames => new Map());
    this.#host.requestUpdate();
  }

  async #open(): Promise<void> {
    void this.#name();
    const signs = await this.#host.recent().catch(() => []);
    this.#recent = signs.flatMap((sign) => all.get(sign) ?? []);
    this.#host.requestUpdate();
    await Promise.resolve();
    // A keyboard on the screen would cover what was asked for.
    if (!matchMedia('(pointer: coarse)').matches) {
      requestAnimationFrame(() => this.#host.renderRoot.querySelector<HTMLElement>('.picker input')?.focus());
    }
  }

  #groups(): readonly EmojiGroup[] {
    if (this.#asked.trim()) return [{ label: 'emojiFind', emoji: findEmoji(this.#asked, this.#names) }];
    return [{ label: 'emojiRecent', emoji: this.#recent }, ...emojiGroups];
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
    const sign = button.textContent.trim();
    this.#host.insert(sign);
    this.#host.note(sign).catch(() => undefined);
    if (thenWrite) this.close();
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
