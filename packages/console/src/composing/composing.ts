import type { AgentConversation, AgentConversationHandle } from '@deskbell/sdk/agent';
import type { FileRef } from '@deskbell/sdk/agent/files';
import { type DeskbellComposer, markdownStyles, ReadableController, renderMarkdown } from '@deskbell/ui';
import { emojiStyles } from '@deskbell/ui/emoji';
import { outgoingStyles } from '@deskbell/ui/files';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { AttachedFiles } from './attached-files.ts';
import { ChoicePicker } from './choice-picker.ts';
import { Choices } from './choices.ts';
import { composingStyles } from './composing-styles.ts';
import { emojiPicker } from './emoji-picker.ts';
import { fieldOf, writeInto } from './field.ts';
import { nextGap } from './fill-gaps.ts';
import { helpsOf, type Helps } from './machine-help.ts';
import { MachineText } from './machine-text.ts';
import { type Mark, markText } from './mark-text.ts';
import { Suggestions } from './suggestions.ts';
import { renderToolbar } from './toolbar.ts';

/** What goes with a text. */
export interface Outgoing {
  readonly files: readonly FileRef[];
  readonly mentions: readonly string[];
}

const markKeys: Readonly<Record<string, Mark>> = { KeyB: 'bold', KeyI: 'italic', KeyE: 'code' };

/** Everything around the answer box but the box: tools, choices behind `/`, `#` and `@`, files, suggestions, help by machines. */
export class DeskbellComposing extends ConsoleElement {
  static override styles = [...consoleStyles, outgoingStyles, emojiStyles, markdownStyles, composingStyles];
  static override properties = {
    workplace: { attribute: false },
    handle: { attribute: false },
    conversation: { attribute: false },
    mode: {},
    text: {},
    composer: { attribute: false },
    previewing: { state: true },
    helps: { state: true },
    hasGap: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare conversation: AgentConversation;
  declare mode: 'reply' | 'note';
  declare text: string;
  declare composer: DeskbellComposer | null;
  declare private previewing: boolean;
  declare private helps: Helps | null;
  /** A gap of a canned reply is still open: said when somebody would send it. */
  declare private hasGap: boolean;
  #files: AttachedFiles | undefined;
  #choices: Choices | undefined;
  readonly #picker = new ChoicePicker(this, {
    field: () => this.#field,
    find: (trigger) => this.#sources.find(trigger, this.conversation),
  });
  readonly #machine = new MachineText(this, {
    field: () => this.#field,
    workplace: () => this.workplace,
    conversation: () => this.conversation,
  });
  readonly #suggestions = new Suggestions(this, {
    choices: () => this.#sources,
    conversation: () => this.conversation,
    items: () => this.handle.timeline.value.items,
    take: (choice) => this.#picker.put(choice, 0, 0),
  });
  readonly #emoji = emojiPicker(this, () => this.composer);
  readonly #timeline = new ReadableController(this, () => this.handle.timeline);

  constructor() {
    super();
    this.previewing = false;
    this.helps = null;
    this.hasGap = false;
    this.text = '';
    this.mode = 'reply';
    this.composer = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#files?.stop();
  }

  /** A key that was pressed in the box; whether it was for this. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    if (this.#picker.key(event) || this.#machineKey(event)) return true;
    const { altKey, code, ctrlKey, key, metaKey, shiftKey } = event;
    if (key === 'Escape' && (this.previewing || this.#emoji.isOpen)) {
      this.previewing = false;
      this.#emoji.close();
      return true;
    }
    if (key === 'Tab' && !shiftKey && !altKey) return this.#toGap();
    if ((ctrlKey || metaKey) && !altKey) {
      const mark = shiftKey ? (code === 'Digit8' ? 'list' : undefined) : markKeys[code];
      if (mark) this.#mark(mark);
      return mark !== undefined;
    }
    if (altKey && !ctrlKey && this.#suggests) return this.#suggestions.key(code);
    return false;
  }

  /** The text was changed by typing, or by what stands here. */
  changed(): void {
    this.hasGap = false;
    this.#machine.touched();
    this.#picker.look(this.mode);
  }

  /** What goes with the text that is sent now; `null`: it is not to be sent yet, and why stands here. */
  take(text: string): Outgoing | null {
    const gap = nextGap(text, 0);
    if (gap) {
      this.hasGap = true;
      this.#toGap();
      return null;
    }
    if (this.mode === 'reply' && !this.#machine.maySend()) return null;
    this.previewing = false;
    this.#picker.close();
    const mentions = this.mode === 'note' ? this.#picker.takeMentions(text) : [];
    const files = this.mode === 'reply' ? (this.#files?.take(this.handle) ?? []) : [];
    return { files, mentions };
  }

  /** Files that were pasted or dropped. */
  attach(files: readonly File[]): void {
    if (this.mode !== 'reply' || files.length === 0) return;
    this.#attached.add(this.handle, files);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('handle')) return;
    this.previewing = false;
    this.hasGap = false;
    this.#picker.close();
    this.#machine.reset();
    this.#choices = undefined;
    void helpsOf(this.workplace, this.conversation.siteId).then((helps) => (this.helps = helps));
  }

  protected override updated(): void {
    if (this.composer)
      this.composer.hasFiles = this.mode === 'reply' && (this.#files?.has(this.handle) ?? false);
    if (this.mode === 'reply') this.#suggestions.look();
  }

  protected override render(): TemplateResult {
    const isNote = this.mode === 'note';
    const takesFiles = !isNote && this.conversation.status !== 'closed';
    return html`${this.#suggests ? this.#suggestions.render() : nothing} ${this.#picker.render()}
      ${this.#emoji.render()}
      ${
        this.previewing && this.text.trim() !== ''
          ? html`<div class="preview" dir="auto" role="region" aria-label=${composingText.preview()}>
              ${renderMarkdown(this.text.trim())}
            </div>`
          : nothing
      }
      ${isNote ? nothing : this.#files?.render(this.handle)} ${this.#machine.render()}
      <p class="problem" role="alert" ?hidden=${!this.hasGap}>${composingText.gapOpen()}</p>
      ${renderToolbar(
        {
          isNote,
          takesFiles,
          previewing: this.previewing,
          emojiOpen: this.#emoji.isOpen,
          hasText: this.text.trim() !== '',
          draft: !isNote && this.helps?.draft === true,
          translate: !isNote && this.helps?.translate === true,
          busy: this.#machine.busy,
        },
        {
          mark: (mark) => this.#mark(mark),
          attach: () => this.renderRoot.querySelector<HTMLInputElement>('.file')?.click(),
          emoji: () => this.#emoji.toggle(),
          preview: () => (this.previewing = !this.previewing),
          begin: (sign) => this.#picker.begin(sign, this.mode),
          draft: () => void this.#machine.draft(),
          translate: () => void this.#machine.translate(),
        },
      )}
      <input
        class="file"
        type="file"
        multiple
        hidden
        tabindex="-1"
        aria-label=${composingText.attach()}
        @change=${this.#onChosen}
      />`;
  }

  get #field(): HTMLTextAreaElement | null {
    return fieldOf(this.composer);
  }

  get #sources(): Choices {
    return (this.#choices ??= new Choices(this.workplace));
  }

  get #attached(): AttachedFiles {
    if (this.#files) return this.#files;
    const files = new AttachedFiles(this, this.workplace.url);
    files.watch(this);
    return (this.#files = files);
  }

  /** Quietly, while nothing was begun. */
  get #suggests(): boolean {
    return this.mode === 'reply' && this.text === '' && this.#timeline.value?.status === 'ready';
  }

  #machineKey({ key, shiftKey }: KeyboardEvent): boolean {
    // Enter sends what was confirmed by its own button only.
    return (
      key === 'Enter' && !shiftKey && this.mode === 'reply' && this.text !== '' && !this.#machine.maySend()
    );
  }

  #mark(mark: Mark): void {
    const field = this.#field;
    if (!field) return;
    const { selectionEnd: end, selectionStart: start, value: text } = field;
    writeInto(field, markText({ text, start, end }, mark));
  }

  #toGap(): boolean {
    const field = this.#field;
    const gap = field && nextGap(field.value, field.selectionEnd);
    if (!gap) return false;
    field.focus();
    field.setSelectionRange(gap.start, gap.end);
    return true;
  }

  #onChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.attach([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
}
