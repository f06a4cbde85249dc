import {
  type AgentConversation,
  type AgentConversationHandle,
  DeskbellError,
  type DraftKind,
  type TakenBack,
} from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import type { Outgoing } from '../composing/composing.ts';
import { asksWrapUp, wrapUpChoices } from '../handling/wrap-up-choices.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { togetherText } from '../localization/text/together-text.ts';
import { modifierKey } from '../shell/modifier-key.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { type Crossing, Crossings } from '../together/crossing.ts';
import { crossingWarning } from '../together/crossing-warning.ts';
import { modeOf, rememberMode } from '../together/last-mode.ts';
import { otherDraft } from '../together/other-draft.ts';
import { togetherStyles } from '../together/together-styles.ts';
import { answerStyles } from './answer-styles.ts';

type Mode = DraftKind;

/** For so long what was sent can be taken back. */
const HOLD_MS = 5_000;
const NOTHING: Outgoing = { files: [], mentions: [] };

/**
 * Where an agent writes: to the visitor, or to colleagues. Each has a draft of its own, so that what was meant for
 * colleagues never slips into a reply.
 *
 * @fires deskbell-resolve - it was sent, and the conversation is to be resolved.
 */
export class DeskbellAnswer extends ConsoleElement {
  static override styles = [...consoleStyles, answerStyles, togetherStyles];
  static override properties = {
    workplace: { attribute: false },
    handle: { attribute: false },
    conversation: { attribute: false },
    ownId: { attribute: false },
    mode: { state: true },
    crossing: { state: true },
    problem: { state: true },
    composer: { state: true },
    hasTools: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare conversation: AgentConversation;
  declare ownId: string;
  declare private mode: Mode;
  /** What is asked before the answer is sent. */
  declare private crossing: { readonly crossing: Crossing; readonly resolveAfter: boolean } | null;
  declare private problem: string | null;
  declare private composer: HTMLElementTagNameMap['deskbell-composer'] | null;
  declare private hasTools: boolean;
  readonly #crossings = new Crossings();
  readonly #draft = new ReadableController(this, () => this.handle.drafts.draft);
  readonly #connection = new ReadableController(this, () => this.workplace.client.connection);
  #resolveAfter = false;
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.ownId = '';
    this.mode = 'reply';
    this.crossing = null;
    this.problem = null;
    this.composer = null;
    this.hasTools = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is taken back stands in the timeline beside this box.
    const root = this.getRootNode();
    root.addEventListener('deskbell-taken-back', this.#onTakenBack);
    const stop = this.workplace.client.on('unresolved', ({ conversationId }) => {
      if (conversationId === this.handle.id) this.tell('deskbell-resolve');
    });
    this.#stopListening = () => {
      root.removeEventListener('deskbell-taken-back', this.#onTakenBack);
      stop();
    };
    // Without a network one writes without tools; the next conversation asks again.
    void import('../composing/define-composing.ts').then(
      () => (this.hasTools = true),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** Puts the cursor into the box, in that mode. */
  write(mode: Mode): void {
    this.#turnTo(this.#isClosed ? 'note' : mode);
    void this.updateComplete.then(() => this.composer?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#text('reply') !== '') this.#crossings.shown(this.handle);
    if (!changed.has('handle')) return;
    this.mode = modeOf(this.handle);
    this.problem = null;
    this.crossing = null;
  }

  protected override updated(): void {
    const composer = this.renderRoot.querySelector('deskbell-composer');
    if (this.composer !== composer) this.composer = composer;
    const { client } = this.workplace;
    const isAddressed = client.mentions.value.some(({ conversationId }) => conversationId === this.handle.id);
    // Whoever has the conversation on the screen has seen the note.
    if (isAddressed && !document.hidden) client.clearMentions(this.handle.id).catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const mode = this.#mode;
    const name = contactName(this.conversation);
    const isNote = mode === 'note';
    return html`<section
      class="answer ${mode}"
      aria-label=${isNote ? consoleText.internalNote() : consoleText.reply()}
      @keydown=${{ handleEvent: this.#onKeydown, capture: true }}
      @paste=${this.#onPaste}
      @dragover=${this.#onDrag}
      @drop=${this.#onDrop}
    >
      <div class="top">
        <fieldset role="radiogroup" aria-label=${consoleText.modeLabel()}>
          ${this.#renderMode('reply')} ${this.#renderMode('note')}
        </fieldset>
        <p class="hint" role="status">${this.#hint(name)}</p>
      </div>
      ${this.#isClosed && this.#text('reply') !== '' ? html`<p class="problem">${consoleText.nowClosed()}</p>` : nothing}
      <div class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</div>
      ${
        this.hasTools
          ? html`<deskbell-composing
              .workplace=${this.workplace}
              .handle=${this.handle}
              .conversation=${this.conversation}
              .mode=${mode}
              .text=${this.#text(mode)}
              .composer=${this.composer}
            ></deskbell-composing>`
          : nothing
      }
      ${this.#renderTogether(mode)}
      <deskbell-composer
        .value=${this.#text(mode)}
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
        @change=${() => this.#turnTo(mode)}
      />
      ${icon(mode === 'note' ? 'lock' : 'reply')}${words}
    </label>`;
  }

  #renderBottom(): TemplateResult {
    const canResolve = this.conversation.status !== 'resolved' && this.#text('reply').trim() !== '';
    return html`<div class="bottom ${this.#text('reply') === '' ? 'idle' : ''}">
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
    return this.#isClosed ? 'note' : this.mode;
  }

  get #isClosed(): boolean {
    return this.conversation.status === 'closed';
  }

  /** `null` until its code is there: writing does not wait for it. */
  get #composing(): HTMLElementTagNameMap['deskbell-composing'] | null {
    return this.renderRoot.querySelector('deskbell-composing');
  }

  /** Then the dialog comes when the message is stored. */
  async #asksWrapUp(): Promise<boolean> {
    try {
      return asksWrapUp(await wrapUpChoices(this.workplace.client, this.conversation.siteId));
    } catch {
      return false;
    }
  }

  #hint(name: string): string {
    if (this.#mode === 'note') return this.#isClosed ? '' : consoleText.noteOnlyTeam(name);
    const { status, agent, offer } = this.conversation;
    if (status === 'offered' && offer?.agent.id === this.ownId) return consoleText.replyAccepts();
    if (status === 'queued' || status === 'bot') return consoleText.replyClaims();
    if (status === 'resolved') return consoleText.replyReopens();
    return agent && agent.id !== this.ownId ? consoleText.replyTakesOver(agent.name) : '';
  }

  #renderTogether(mode: Mode): unknown {
    const draft = this.#draft.value?.[mode];
    const { crossing } = this;
    if (crossing && mode === 'reply') {
      return crossingWarning(crossing.crossing, {
        send: () => (crossing.resolveAfter ? this.#sendAndResolve() : void this.composer?.send()),
        keep: this.#keepBack,
      });
    }
    const isApart = draft?.saved === false && this.#connection.value?.status !== 'online';
    return html`${draft ? otherDraft(draft, mode, this.handle.drafts) : nothing}
    ${isApart ? html`<p class="kept">${togetherText.togetherKept()}</p>` : nothing}`;
  }

  #text(mode: Mode): string {
    return this.#draft.value?.[mode].text ?? '';
  }

  #turnTo(mode: Mode): void {
    this.mode = mode;
    rememberMode(this.handle, mode);
  }

  #write(mode: Mode, text: string): void {
    if (mode === 'reply' && this.#text('reply') === '') this.#crossings.begin(this.handle);
    this.handle.drafts.write(mode, text);
    this.requestUpdate();
  }

  /** What is written stays here, to be looked at again. */
  readonly #keepBack = (): void => {
    this.crossing = null;
    void this.updateComplete.then(() => this.composer?.focus());
  };

  #onDraft = ({ detail }: CustomEvent<{ readonly text: string }>): void => {
    this.problem = null;
    this.crossing = null;
    this.#write(this.#mode, detail.text);
    this.handle.setWriting(detail.text === '' ? null : this.#mode);
    this.#composing?.changed();
    if (this.#mode === 'reply') this.handle.setTyping(detail.text !== '');
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (!this.#isHandled(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #isHandled(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    const isInBox = target instanceof HTMLTextAreaElement;
    if (this.crossing && event.key === 'Escape') {
      this.#keepBack();
      return true;
    }
    if ((isInBox || event.key === 'Escape') && this.#composing?.key(event)) return true;
    const { altKey, ctrlKey, isComposing, key, metaKey, shiftKey } = event;
    const isEmpty = isInBox && this.#text(this.#mode) === '' && !isComposing;
    if (isEmpty && key === 'ArrowUp' && !ctrlKey && !metaKey && !altKey && !shiftKey) return this.#editLast();
    if (!ctrlKey && !metaKey) return false;
    if (isEmpty && key.toLowerCase() === 'z' && !shiftKey) return this.#undoLast();
    if (key === '.') this.write(this.#mode === 'note' ? 'reply' : 'note');
    else if (key === 'Enter' && shiftKey && this.#mode === 'reply') this.#sendAndResolve();
    else return false;
    return true;
  }

  /** The last own text, to be corrected. */
  #editLast(): boolean {
    const item = this.handle.timeline.value.items.findLast(
      ({ body, deleted, own, seq }) =>
        own && seq !== null && !deleted && (body.type === 'message' || body.type === 'note'),
    );
    if (!item || this.#isClosed) return false;
    this.tell('deskbell-message-action', { action: 'edit', item });
    return true;
  }

  #undoLast(): boolean {
    const held = this.handle.timeline.value.items.findLast(({ delivery }) => delivery?.state === 'held');
    if (!held) return false;
    void this.handle.takeBack(held.id).then((taken) => taken && this.#takeBack(taken));
    return true;
  }

  #onTakenBack = (event: Event): void => this.#takeBack((event as CustomEvent<TakenBack>).detail);

  /** It stands in the box again, before what was begun meanwhile. */
  #takeBack({ text }: TakenBack): void {
    const reply = this.#text('reply');
    this.#turnTo('reply');
    this.#write('reply', reply === '' ? text : `${text}\n${reply}`);
    void this.updateComplete.then(() => this.composer?.focus());
  }

  #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || this.#mode === 'note') return;
    event.preventDefault();
    this.#composing?.attach(files);
  };

  #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#composing?.attach(files);
  };

  #sendAndResolve = (): void => {
    this.#resolveAfter = true;
    this.composer?.send();
    this.#resolveAfter = false;
    this.composer?.focus();
  };

  #onSend = (event: CustomEvent<{ readonly text: string }>): void => {
    const { text } = event.detail;
    const crossing = this.#mode === 'reply' && text !== '' ? this.#crossings.ask(this.handle) : null;
    if (crossing) {
      event.preventDefault();
      this.crossing = { crossing, resolveAfter: this.#resolveAfter };
      return;
    }
    const outgoing = this.#composing ? this.#composing.take(text) : NOTHING;
    if (!outgoing || (text === '' && outgoing.files.length === 0)) {
      event.preventDefault();
      // Files that are on their way follow by themselves.
      return;
    }
    this.crossing = null;
    void this.#send(this.handle, this.#mode, { ...outgoing, text, resolveAfter: this.#resolveAfter });
  };

  async #send(
    handle: AgentConversationHandle,
    mode: Mode,
    {
      files,
      mentions,
      resolveAfter,
      text,
    }: Outgoing & { readonly text: string; readonly resolveAfter: boolean },
  ): Promise<void> {
    try {
      if (mode === 'note') {
        await handle.notes.send(text, mentions.length > 0 ? { mentions } : {});
        return;
      }
      const asks = resolveAfter && (await this.#asksWrapUp());
      await handle.messages.send(text, {
        ...(files.length > 0 ? { files } : {}),
        ...(this.workplace.preferences.current.value.undoSend ? { holdMs: HOLD_MS } : {}),
        ...(resolveAfter && !asks ? { thenResolve: {} } : {}),
      });
      if (asks && handle === this.handle) this.tell('deskbell-resolve');
    } catch (error) {
      const code = error instanceof DeskbellError ? error.code : 'internal';
      // What the SDK kept stands in the timeline as failed, with a retry. What it did not keep comes back into the box.
      if (code !== 'invalid' && code !== 'too_large') return;
      handle.drafts.write(mode, text);
      if (handle !== this.handle) return;
      this.problem = consoleText.actionFailed();
    }
  }
}
