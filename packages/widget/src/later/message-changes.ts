import { deleteMessage, editMessage, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type TemplateResult, html, nothing } from 'lit';
import { laterText } from './later-text.ts';
import type { PartHost } from '../parts/part.ts';

type Item = VisitorConversationHandle['timeline']['value']['items'][number];

/** Lets people change and take back what they have written (C4): a small menu beside the time, and the composer to write in. */
export class MessageChanges {
  readonly #host: PartHost;
  #menu: string | null = null;
  #editing: { readonly id: string; readonly text: string; readonly draft: string } | null = null;
  #failed = false;
  /** What is on its way, by id. */
  readonly #busy = new Set<string>();

  constructor(host: PartHost) {
    this.#host = host;
  }

  get editing(): boolean {
    return this.#editing !== null;
  }

  /** Another conversation: what was being changed stays as it was. */
  reset(): void {
    this.#menu = null;
    this.#failed = false;
    this.#busy.clear();
    if (this.#editing) this.#stop();
  }

  /** Closes what is open; whether there was something. */
  escape(): boolean {
    const wasOpen = this.#menu !== null || this.editing;
    this.#menu = null;
    if (this.editing) this.#stop();
    return wasOpen;
  }

  /** What stands in place of the time of a text: a button that says it, and what it opens. */
  actions(item: Item, words: string, conversation: VisitorConversationHandle): TemplateResult | null {
    if (!item.own || item.deleted || item.seq === null || item.body.type !== 'message') return null;
    const { id } = item;
    if (this.#busy.has(id))
      return html`<p class="meta near">${[words, laterText.saving()].filter(Boolean).join(' · ')}</p>`;
    const toggle = (): void => {
      this.#menu = this.#menu === id ? null : id;
      this.#host.requestUpdate();
    };
    const isOpen = this.#menu === id;
    const button = html`<button
      type="button"
      class="change ${words ? 'meta near' : ''}"
      aria-label=${[words, laterText.change()].filter(Boolean).join(' · ')}
      title=${laterText.change()}
      aria-expanded=${isOpen}
      @click=${toggle}
    >
      ${words}
    </button>`;
    return html`${button}${
      isOpen
        ? html`<span class="changes"
            ><button type="button" class="link" @click=${() => this.#edit(item)}>${laterText.edit()}</button>
            <button type="button" class="link" @click=${() => this.#delete(item, conversation)}>
              ${laterText.delete()}
            </button></span
          >`
        : nothing
    }`;
  }

  /** What stands above the composer. */
  renderBar(): TemplateResult {
    return html`${this.#failed ? html`<p class="notice" role="alert">${laterText.changeFailed()}</p>` : nothing}
    ${
      this.#editing
        ? html`<div class="bar">
            <span role="status">${laterText.editing()}</span>
            <button type="button" class="button" @click=${this.#stop}>${laterText.cancel()}</button>
          </div>`
        : nothing
    }`;
  }

  /** Whether the text was the new one of a message. */
  save(text: string, conversation: VisitorConversationHandle): boolean {
    const editing = this.#editing;
    if (!editing) return false;
    this.#stop();
    if (text !== editing.text) this.#send(editing.id, editMessage(conversation, editing.id, text));
    return true;
  }

  #edit({ id, body }: Item): void {
    const { composer } = this.#host;
    if (body.type !== 'message' || !composer) return;
    const draft = this.#editing?.draft ?? composer.value;
    this.#editing = { id, text: body.text, draft };
    this.#menu = null;
    this.#failed = false;
    composer.value = body.text;
    this.#host.requestUpdate();
    this.#host.focusComposer();
  }

  #delete({ id }: Item, conversation: VisitorConversationHandle): void {
    if (this.#editing?.id === id) this.#stop();
    this.#menu = null;
    this.#send(id, deleteMessage(conversation, id));
    // The button that had the focus is gone.
    this.#host.focusComposer();
  }

  #stop = (): void => {
    const { composer } = this.#host;
    if (composer) composer.value = this.#editing?.draft ?? '';
    this.#editing = null;
    this.#host.requestUpdate();
    this.#host.focusComposer();
  };

  #send(id: string, sent: Promise<void>): void {
    this.#busy.add(id);
    this.#failed = false;
    sent
      .catch(({ code }: { readonly code?: string }) => {
        // Left alone: the page is going away.
        this.#failed = code !== 'aborted';
      })
      .finally(() => {
        this.#busy.delete(id);
        this.#host.requestUpdate();
      });
    this.#host.requestUpdate();
  }
}
