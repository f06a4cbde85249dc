import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { writeInto } from './field.ts';
import { drafted, translated } from './machine-help.ts';
import { toolIcons } from './tool-icons.ts';

interface MachineSources {
  readonly field: () => HTMLTextAreaElement | null;
  readonly workplace: () => Workplace;
  readonly conversation: () => AgentConversation;
}

/** A text by a machine in the box. It is marked until the agent has changed it or said that they have read it, and not sent before. */
export class MachineText {
  readonly #host: { requestUpdate(): void };
  readonly #sources: MachineSources;
  busy: 'draft' | 'translate' | null = null;
  #isMachines = false;
  #failed = false;
  /** What stood in the box before. */
  #before = '';
  #writing = false;

  constructor(host: { requestUpdate(): void }, sources: MachineSources) {
    this.#host = host;
    this.#sources = sources;
  }

  draft(): Promise<void> {
    return this.#help('draft', () => drafted(this.#sources.workplace(), this.#sources.conversation()));
  }

  /** Into the language of the visitor. */
  translate(): Promise<void> {
    const conversation = this.#sources.conversation();
    const text = this.#sources.field()?.value.trim() ?? '';
    const to = conversation.language ?? conversation.contact.locale ?? 'en';
    return this.#help('translate', () => translated(this.#sources.workplace(), conversation, text, to));
  }

  /** The agent has typed: it is theirs now. */
  touched(): void {
    if (this.#writing) return;
    this.#set(false);
  }

  reset(): void {
    this.busy = null;
    this.#set(false);
  }

  maySend(): boolean {
    return !this.#isMachines;
  }

  render(): TemplateResult | typeof nothing {
    if (this.#failed) return html`<p class="problem" role="alert">${composingText.machineFailed()}</p>`;
    if (!this.#isMachines) return nothing;
    return html`<div class="machine" role="status">
      ${toolIcons.machine}<span>${composingText.machineDraft()}</span>
      <button type="button" class="accept" @click=${() => this.#accept()}>
        ${composingText.machineRead()}
      </button>
      <button type="button" class="drop" @click=${() => this.#drop()}>${composingText.machineDrop()}</button>
    </div>`;
  }

  async #help(task: 'draft' | 'translate', ask: () => Promise<string>): Promise<void> {
    if (this.busy !== null) return;
    const { id } = this.#sources.conversation();
    const before = this.#sources.field()?.value ?? '';
    this.busy = task;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      const text = await ask();
      // Somebody else's conversation by now, or the agent has gone on writing.
      const isHere = this.#sources.conversation().id === id && this.#sources.field()?.value === before;
      if (isHere) this.#put(text, before);
    } catch {
      this.#failed = this.#sources.conversation().id === id;
    } finally {
      this.busy = null;
      this.#host.requestUpdate();
    }
  }

  #put(text: string, before: string): void {
    this.#before = before;
    this.#write(text);
    this.#isMachines = true;
    this.#host.requestUpdate();
  }

  #write(text: string): void {
    const field = this.#sources.field();
    if (!field) return;
    this.#writing = true;
    writeInto(field, { text, start: text.length, end: text.length });
    this.#writing = false;
  }

  #accept(): void {
    this.#set(false);
    this.#sources.field()?.focus();
  }

  #drop(): void {
    this.#write(this.#before);
    this.#set(false);
  }

  #set(isMachines: boolean): void {
    if (this.#isMachines === isMachines && !this.#failed) return;
    this.#isMachines = isMachines;
    this.#failed = false;
    this.#host.requestUpdate();
  }
}
