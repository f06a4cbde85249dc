import { nothing, type TemplateResult } from 'lit';
import type { Choice } from './choices.ts';
import { replacePart } from './field.ts';
import { findTrigger, type Trigger } from './find-trigger.ts';
import { type ChoicesShown, renderChoices } from './render-choices.ts';

interface PickerSources {
  readonly field: () => HTMLTextAreaElement | null;
  readonly find: (trigger: Trigger) => Promise<readonly Choice[]>;
}

/** What is looked for behind a sign in the text, while one writes on. */
export class ChoicePicker {
  readonly #host: { requestUpdate(): void };
  readonly #sources: PickerSources;
  #trigger: Trigger | null = null;
  #shown: ChoicesShown | null = null;
  /** Where the list was closed by hand: it stays so until another sign is typed. */
  #closedAt: number | null = null;
  /** Who was addressed, by the name in the text. */
  readonly #addressed = new Map<string, string>();

  constructor(host: { requestUpdate(): void }, sources: PickerSources) {
    this.#host = host;
    this.#sources = sources;
  }

  /** Looks at what stands before the caret. */
  look(mode: 'reply' | 'note'): void {
    const field = this.#sources.field();
    const trigger = field && findTrigger(field.value, field.selectionEnd, mode);
    if (!trigger || trigger.from !== this.#closedAt) this.#closedAt = null;
    if (!trigger || trigger.from === this.#closedAt) return this.#set(null, null);
    const isSame = this.#trigger?.kind === trigger.kind && this.#trigger.from === trigger.from;
    this.#trigger = trigger;
    const { kind } = trigger;
    const choices = isSame ? (this.#shown?.choices ?? []) : [];
    this.#show({ kind, state: 'loading', choices, active: 0 });
    this.#sources.find(trigger).then(
      (found) => this.#found(trigger, { kind, state: 'ready', choices: found, active: 0 }),
      () => this.#found(trigger, { kind, state: 'failed', choices: [], active: 0 }),
    );
  }

  /** Types a sign, by its button. */
  begin(sign: '/' | '#' | '@', mode: 'reply' | 'note'): void {
    const field = this.#sources.field();
    if (!field) return;
    const { selectionEnd: at, value } = field;
    const isFree = at === 0 || /\s/.test(value[at - 1] ?? '');
    this.#closedAt = null;
    replacePart(field, at, at, isFree ? sign : ` ${sign}`);
    this.look(mode);
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    const shown = this.#shown;
    if (!shown) return false;
    const { choices, active } = shown;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (choices.length === 0) return false;
        const step = event.key === 'ArrowDown' ? 1 : choices.length - 1;
        this.#show({ ...shown, active: (active + step) % choices.length });
        return true;
      }
      case 'Enter':
      case 'Tab': {
        const choice = choices[active];
        if (!choice || event.ctrlKey || event.metaKey || event.altKey) return false;
        if (event.key === 'Tab' && event.shiftKey) return false;
        void this.#take(choice, event.shiftKey);
        return true;
      }
      case 'Escape':
        this.close();
        return true;
      default:
        return false;
    }
  }

  close(): void {
    this.#closedAt = this.#trigger?.from ?? null;
    this.#set(null, null);
  }

  /** Puts a choice in place of a part of the text, and goes to its first gap. */
  put(choice: Choice, from: number, to: number): void {
    this.#insert(choice.text(), from, to);
  }

  /** Colleagues whose names still stand in the text. */
  takeMentions(text: string): readonly string[] {
    const ids = [...this.#addressed].flatMap(([name, id]) => (text.includes(`@${name}`) ? [id] : []));
    this.#addressed.clear();
    return [...new Set(ids)];
  }

  render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    return shown ? renderChoices(shown, (choice, whole) => void this.#take(choice, whole)) : nothing;
  }

  async #take(choice: Choice, whole: boolean): Promise<void> {
    const trigger = this.#trigger;
    if (!trigger) return;
    if (choice.agentId !== undefined) this.#addressed.set(choice.title, choice.agentId);
    const text = whole && choice.whole ? await choice.whole().catch(() => choice.text()) : choice.text();
    this.#insert(text, trigger.from, trigger.to);
  }

  #insert(text: string, from: number, to: number): void {
    const field = this.#sources.field();
    this.#set(null, null);
    if (!field) return;
    replacePart(field, from, to, text);
    const gap = /‹[^‹›\n]{1,60}›/.exec(text);
    if (gap) field.setSelectionRange(from + gap.index, from + gap.index + gap[0].length);
  }

  /** An answer that comes late is to a question that nobody asks any more. */
  #found(trigger: Trigger, shown: ChoicesShown): void {
    if (this.#trigger === trigger) this.#show(shown);
  }

  #show(shown: ChoicesShown): void {
    this.#set(this.#trigger, shown);
  }

  #set(trigger: Trigger | null, shown: ChoicesShown | null): void {
    const isNews = shown !== this.#shown;
    this.#trigger = trigger;
    this.#shown = shown;
    if (isNews) this.#host.requestUpdate();
  }
}
