import type { SearchResult } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { Command } from './command.ts';
import { foundCommands } from './found-commands.ts';
import { conversationCommand, paletteCommands } from './palette-commands.ts';
import type { PaletteContext } from './palette-context.ts';
import { paletteStyles } from './palette-styles.ts';

/** From so many letters on the server is asked, too. */
const SEARCHED_FROM = 2;
const SEARCHED = 6;

/** One field by which everything is found and done: actions, views, pages, colleagues, conversations. */
export class DeskbellPalette extends ConsoleElement {
  static override styles = [...consoleStyles, paletteStyles];
  static override properties = {
    open: { state: true },
    typed: { state: true },
    at: { state: true },
    results: { state: true },
  };

  declare private open: boolean;
  declare private typed: string;
  /** Which of the lines Enter does. */
  declare private at: number;
  /** Conversations that the server has found. */
  declare private results: readonly SearchResult[];
  #context: PaletteContext | null = null;
  #commands: readonly Command[] = [];

  constructor() {
    super();
    this.open = false;
    this.typed = '';
    this.at = 0;
    this.results = [];
  }

  show(context: PaletteContext): void {
    this.#context = context;
    this.#commands = paletteCommands(context);
    this.typed = '';
    this.at = 0;
    this.results = [];
    this.open = true;
  }

  protected override render(): TemplateResult {
    const t = wrapUpText;
    const groups = this.open ? foundCommands(this.#all, this.typed) : [];
    const lines = groups.flatMap(({ commands }) => commands);
    const chosen = lines[Math.min(this.at, lines.length - 1)];
    return html`<wa-dialog
      label=${t.commandTitle()}
      light-dismiss
      without-header
      .open=${this.open}
      @wa-after-show=${this.#focus}
      @wa-after-hide=${this.#onHidden}
    >
      <input
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        spellcheck="false"
        aria-label=${t.commandTitle()}
        aria-expanded="true"
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${chosen ? lineId(lines.indexOf(chosen)) : nothing}
        placeholder=${t.commandPlaceholder()}
        .value=${this.typed}
        @input=${this.#onInput}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, lines)}
      />
      <p class="visually-hidden" role="status">
        ${lines.length === 0 ? '' : t.commandFound(String(lines.length))}
      </p>
      <div id="found" role="listbox" aria-label=${t.commandTitle()}>
        ${groups.map(
          ({ commands, group }) =>
            html`<div role="group" aria-label=${group}>
              <p class="group" aria-hidden="true">${group}</p>
              ${commands.map((command) => this.#renderLine(command, lines, command === chosen))}
            </div>`,
        )}
      </div>
      ${lines.length === 0 && this.open ? html`<p class="none quiet" role="status">${t.commandNone()}</p>` : nothing}
    </wa-dialog>`;
  }

  #renderLine(command: Command, lines: readonly Command[], isChosen: boolean): TemplateResult {
    return html`<div
      class="line"
      id=${lineId(lines.indexOf(command))}
      role="option"
      aria-selected=${isChosen}
      @click=${() => this.#run(command)}
      @pointermove=${() => (this.at = lines.indexOf(command))}
    >
      ${icon(command.icon)}
      <span class="words clip" dir="auto">${command.words}</span>
      ${command.hint === undefined ? nothing : html`<span class="small quiet clip">${command.hint}</span>`}
      ${command.keys === undefined ? nothing : html`<span class="keys" aria-hidden="true">${command.keys.map((key) => html`<kbd>${key.length === 1 ? key.toUpperCase() : key}</kbd> `)}</span>`}
    </div>`;
  }

  get #all(): readonly Command[] {
    const context = this.#context;
    if (!context) return this.#commands;
    const found = this.results.map(({ conversation, excerpt }) =>
      conversationCommand(conversation, excerpt, context),
    );
    return [...this.#commands, ...found];
  }

  #focus = (): void => this.renderRoot.querySelector('input')?.focus();

  #onHidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.open = false;
  };

  #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
    void this.#search(this.typed.trim());
  };

  #onKeydown(event: KeyboardEvent, lines: readonly Command[]): void {
    if (event.isComposing) return;
    const last = lines.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.at >= last ? 0 : this.at + 1,
      ArrowUp: this.at <= 0 ? last : this.at - 1,
      PageDown: Math.min(last, this.at + 8),
      PageUp: Math.max(0, this.at - 8),
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, next);
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
      );
      return;
    }
    const chosen = lines[Math.min(this.at, last)];
    if (event.key !== 'Enter' || !chosen) return;
    event.preventDefault();
    this.#run(chosen);
  }

  #run(command: Command): void {
    this.open = false;
    // The dialog gives the focus back first, so that what comes next can take it.
    void this.updateComplete.then(command.run);
  }

  /** What comes late for other words is dropped. */
  async #search(words: string): Promise<void> {
    const context = this.#context;
    if (!context || words.length < SEARCHED_FROM) {
      this.results = [];
      return;
    }
    try {
      const { results } = await context.workplace.client.search(context.siteId, words, { limit: SEARCHED });
      if (this.typed.trim() === words) this.results = results;
    } catch {
      // Everything else is found without the server.
    }
  }
}

function lineId(index: number): string {
  return `line-${String(index)}`;
}
