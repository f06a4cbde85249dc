import { type AgentConversation, type AgentConversationHandle, DeskbellError } from '@deskbell/sdk/agent';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { modifierKey } from '../shell/modifier-key.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { answerStyles } from './answer-styles.ts';
import { type Draft, type DraftStore, emptyDraft } from './draft-store.ts';

type Mode = Draft['mode'];

/**
 * Where an agent writes: to the visitor, or to colleagues. Each has a draft of its own, so that what was meant for
 * colleagues never slips into a reply.
 *
 * @fires deskbell-resolve - it was sent, and the conversation is to be resolved.
 */
export class DeskbellAnswer extends ConsoleElement {
  static override styles = [...consoleStyles, answerStyles];
  static override properties = {
    handle: { attribute: false },
    conversation: { attribute: false },
    ownId: { attribute: false },
    drafts: { attribute: false },
    draft: { state: true },
    problem: { state: true },
  };

  declare handle: AgentConversationHandle;
  declare conversation: AgentConversation;
  declare ownId: string;
  declare drafts: DraftStore;
  declare private draft: Draft;
  declare private problem: string | null;
  #resolveAfter = false;

  constructor() {
    super();
    this.ownId = '';
    this.draft = emptyDraft;
    this.problem = null;
  }

  /** Puts the cursor into the box, in that mode. */
  write(mode: Mode): void {
    this.#change({ mode: this.#isClosed ? 'note' : mode });
    void this.updateComplete.then(() => this.#composer?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('handle')) return;
    this.draft = this.drafts.get(this.handle.id);
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const mode = this.#mode;
    const name = contactName(this.conversation);
    const isNote = mode === 'note';
    return html`<section
      class="answer ${mode}"
      aria-label=${isNote ? consoleText.internalNote() : consoleText.reply()}
      @keydown=${this.#onKeydown}
    >
      <div class="top">
        <fieldset role="radiogroup" aria-label=${consoleText.modeLabel()}>
          ${this.#renderMode('reply')} ${this.#renderMode('note')}
        </fieldset>
        <p class="hint" role="status">${this.#hint(name)}</p>
      </div>
      ${this.#isClosed && this.draft.reply !== '' ? html`<p class="problem">${consoleText.nowClosed()}</p>` : nothing}
      <div class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</div>
      <deskbell-composer
        .value=${this.draft[mode]}
        label=${isNote ? consoleText.internalNote() : consoleText.reply()}
        placeholder=${isNote ? consoleText.writeNote() : consoleText.writeReply(name)}
        send-label=${isNote ? consoleText.addNote() : consoleText.sendReply()}
        @deskbell-draft=${this.#onDraft}
        @deskbell-send=${this.#onSend}
      ></deskbell-composer>
      ${isNote ? nothing : this.#renderBottom()}
    </section>`;
  }

  #renderMode(mode: Mode): TemplateResult {
    const words = mode === 'note' ? consoleText.internalNote() : consoleText.reply();
    return html`<label>
      <input
        type="radio"
        name="mode"
        .checked=${this.#mode === mode}
        ?disabled=${mode === 'reply' && this.#isClosed}
        @change=${() => this.#change({ mode })}
      />
      ${icon(mode === 'note' ? 'lock' : 'reply')}${words}
    </label>`;
  }

  #renderBottom(): TemplateResult {
    const canResolve = this.conversation.status !== 'resolved' && this.draft.reply.trim() !== '';
    return html`<div class="bottom ${this.draft.reply === '' ? 'idle' : ''}">
      <span class="keys" aria-hidden="true"
        ><kbd>Enter</kbd> ${consoleText.keySend()} · <kbd>${modifierKey()}</kbd>
        <kbd>.</kbd> ${consoleText.internalNote()}</span
      >
      <wa-button size="s" appearance="plain" ?disabled=${!canResolve} @click=${this.#sendAndResolve}>
        ${consoleText.sendAndResolve()}
      </wa-button>
    </div>`;
  }

  get #mode(): Mode {
    return this.#isClosed ? 'note' : this.draft.mode;
  }

  get #isClosed(): boolean {
    return this.conversation.status === 'closed';
  }

  get #composer(): HTMLElementTagNameMap['deskbell-composer'] | null {
    return this.renderRoot.querySelector('deskbell-composer');
  }

  #hint(name: string): string {
    if (this.#mode === 'note') return this.#isClosed ? '' : consoleText.noteOnlyTeam(name);
    const { status, agent, offer } = this.conversation;
    if (status === 'offered' && offer?.agent.id === this.ownId) return consoleText.replyAccepts();
    if (status === 'queued' || status === 'bot') return consoleText.replyClaims();
    if (status === 'resolved') return consoleText.replyReopens();
    return agent && agent.id !== this.ownId ? consoleText.replyTakesOver(agent.name) : '';
  }

  #change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.drafts.set(this.handle.id, this.draft);
  }

  #onDraft = ({ detail }: CustomEvent<{ readonly text: string }>): void => {
    this.problem = null;
    this.#change({ [this.#mode]: detail.text });
    if (this.#mode === 'reply') this.handle.setTyping(detail.text !== '');
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === '.') {
      event.preventDefault();
      this.write(this.#mode === 'note' ? 'reply' : 'note');
    } else if (event.key === 'Enter' && event.shiftKey && this.#mode === 'reply') {
      event.preventDefault();
      this.#sendAndResolve();
    }
  };

  #sendAndResolve = (): void => {
    this.#resolveAfter = true;
    this.#composer?.send();
    this.#resolveAfter = false;
    this.#composer?.focus();
  };

  #onSend = ({ detail }: CustomEvent<{ readonly text: string }>): void => {
    void this.#send(this.handle, this.#mode, detail.text, this.#resolveAfter);
  };

  async #send(
    handle: AgentConversationHandle,
    mode: Mode,
    text: string,
    resolveAfter: boolean,
  ): Promise<void> {
    try {
      await (mode === 'note' ? handle.notes : handle.messages).send(text);
      if (resolveAfter && handle === this.handle) this.tell('deskbell-resolve');
    } catch (error) {
      const code = error instanceof DeskbellError ? error.code : 'internal';
      // What the SDK kept stands in the timeline as failed, with a retry. What it did not keep comes back into the box.
      if (code !== 'invalid' && code !== 'too_large') return;
      this.drafts.set(handle.id, { ...this.drafts.get(handle.id), [mode]: text });
      if (handle !== this.handle) return;
      this.draft = this.drafts.get(handle.id);
      this.problem = consoleText.actionFailed();
    }
  }
}
