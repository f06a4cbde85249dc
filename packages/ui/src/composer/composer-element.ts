import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { uiText } from '../localization/ui-text.ts';
import { baseStyles } from '../theme/base-styles.ts';
import { composerStyles } from './composer-styles.ts';
import { charactersLeft } from './text-size.ts';

/** From here on the reader is told how much room is left. */
const tellLimitAt = 300;

/**
 * Where people write. Enter sends, Shift+Enter breaks the line; it never waits for a connection, and what is too long is
 * refused here, before sending.
 *
 * @fires deskbell-send - `detail.text`: to be sent. The field is empty then; cancel the event to keep the text.
 * @slot tools - buttons before the one that sends
 * @fires deskbell-draft - `detail.text`: the text after each change.
 */
export class DeskbellComposer extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [baseStyles, composerStyles];
  static override properties = {
    value: {},
    label: {},
    placeholder: {},
    sendLabel: { attribute: 'send-label' },
    hasFiles: { type: Boolean, attribute: 'has-files' },
  };

  /** The draft. */
  declare value: string;
  /** What the field is called; `Message` by default. */
  declare label: string | null;
  declare placeholder: string | null;
  declare sendLabel: string | null;
  /** Files go with what is written, so that nothing need be. */
  declare hasFiles: boolean;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.value = '';
    this.label = null;
    this.placeholder = null;
    this.sendLabel = null;
    this.hasFiles = false;
  }

  /** Puts a text where the caret stands, in place of what is selected. */
  insert(text: string): void {
    const field = this.renderRoot.querySelector('textarea');
    field?.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.#change(field?.value ?? text);
  }

  clear(): void {
    this.#change('');
  }

  /** Sends what is written, when there is something and it is not too long. Returns whether it did. */
  send(): boolean {
    const text = this.value.trim();
    if ((text === '' && !this.hasFiles) || charactersLeft(text) < 0) return false;
    const sent = this.dispatchEvent(
      new CustomEvent('deskbell-send', { detail: { text }, bubbles: true, composed: true, cancelable: true }),
    );
    if (sent) this.clear();
    return sent;
  }

  protected override render(): TemplateResult {
    const left = charactersLeft(this.value.trim());
    const over = left < 0;
    const isTold = left <= tellLimitAt;
    const canSend = (this.value.trim() !== '' || this.hasFiles) && !over;
    const label = this.sendLabel ?? uiText.send();
    return html`<div class="box" part="composer" @click=${this.#focusField}>
        <textarea
          rows="1"
          dir=${this.value ? 'auto' : nothing}
          enterkeyhint="send"
          autocomplete="off"
          aria-label=${this.label ?? uiText.message()}
          aria-describedby=${isTold ? 'limit' : nothing}
          aria-invalid=${over ? 'true' : nothing}
          placeholder=${this.placeholder ?? uiText.writeMessage()}
          .value=${this.value}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        ></textarea>
        <slot name="tools"></slot>
        <button
          type="button"
          class="send"
          part="send"
          aria-disabled=${!canSend}
          aria-label=${label}
          title=${label}
          @click=${this.send}
        ></button>
      </div>
      ${
        isTold
          ? html`<p class=${over ? 'limit over' : 'limit'} id="limit" role="status">
              ${over ? uiText.charactersTooMany(-left) : uiText.charactersLeft(left)}
            </p>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value') && !CSS.supports('field-sizing', 'content')) this.#grow();
  }

  #onInput = ({ target }: InputEvent): void => {
    if (target instanceof HTMLTextAreaElement) this.#change(target.value);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    // While an input method is composing, Enter belongs to it; Safari says so only by the old key code.
    // oxlint-disable-next-line typescript/no-deprecated
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.send();
  };

  #change(text: string): void {
    this.value = text;
    this.dispatchEvent(
      new CustomEvent('deskbell-draft', { detail: { text }, bubbles: true, composed: true }),
    );
  }

  #focusField = ({ target }: Event): void => {
    if (target instanceof Element && target.classList.contains('box')) this.focus();
  };

  #grow(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  }
}
