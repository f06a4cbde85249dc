import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { Ticker } from '../time/ticker.ts';

/**
 * How long a text can still be taken back, and the way to do so.
 *
 * @fires deskbell-taken-back - `detail`: what was taken back (`TakenBack`).
 */
export class DeskbellHeld extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        align-self: flex-end;
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block: 2px 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--db-text-quiet);
        font-variant-numeric: tabular-nums;
      }
      button {
        min-block-size: 28px;
        padding: 0 10px;
        border: 1px solid var(--db-line-strong);
        border-radius: 8px;
        background: var(--db-surface);
        color: var(--db-text);
        font-size: 12px;
        font-weight: 600;
      }
      button:hover {
        background: var(--db-surface-raised);
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
    `,
  ];
  static override properties = {
    handle: { attribute: false },
    itemId: { attribute: false },
    until: { attribute: false },
    ticker: { attribute: false },
  };

  declare handle: AgentConversationHandle;
  declare itemId: string;
  /** By this device's clock. */
  declare until: number;
  declare ticker: Ticker;
  readonly #seconds = new ReadableController(this, () => this.ticker);

  protected override render(): TemplateResult {
    // The ticker goes by the server's clock: here it only says when to look.
    void this.#seconds.value;
    const left = Math.max(0, Math.ceil((this.until - Date.now()) / 1_000));
    return html`<span>${left > 0 ? composingText.sendingIn(String(left)) : composingText.sendingNow()}</span>
      <button type="button" class="undo" ?disabled=${left === 0} @click=${this.#undo}>
        ${composingText.undoSend()}
      </button>
      <button
        type="button"
        class="now"
        ?disabled=${left === 0}
        @click=${() => void this.handle.sendNow(this.itemId)}
      >
        ${composingText.sendNow()}
      </button>`;
  }

  #undo = async (): Promise<void> => {
    // By then it is shown no longer: what it stood in tells of it.
    const place = (this.getRootNode() as ShadowRoot).host;
    const detail = await this.handle.takeBack(this.itemId).catch(() => null);
    if (detail)
      place.dispatchEvent(new CustomEvent('deskbell-taken-back', { detail, bubbles: true, composed: true }));
  };
}
