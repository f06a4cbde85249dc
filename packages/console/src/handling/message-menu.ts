import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { EventItem } from '../event/bodies.ts';

/**
 * What an agent can do with a text of their own, beside its time.
 *
 * @fires deskbell-message-action - `detail`: `action` (`edit` or `delete`) and `item`.
 */
export class DeskbellMessageMenu extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: inline-flex;
        gap: 2px;
        margin-inline-start: 4px;
        vertical-align: middle;
        font-size: 12px;
      }
      button {
        min-block-size: 24px;
        padding: 0 6px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--db-text-quiet);
        font-size: 12px;
        line-height: 16px;
      }
      button:hover {
        background: var(--db-surface-raised);
        color: var(--db-text);
      }
      .icon {
        inline-size: 14px;
        block-size: 14px;
        vertical-align: -2px;
      }
    `,
  ];
  static override properties = { item: { attribute: false } };

  declare item: EventItem;

  protected override render(): TemplateResult {
    const { body } = this.item;
    const about = body.type === 'message' || body.type === 'note' ? body.text.slice(0, 60) : '';
    return html`${this.#renderButton('edit', consoleText.editMessage(), about)}
    ${this.#renderButton('delete', consoleText.deleteMessage(), about)}`;
  }

  #renderButton(action: 'edit' | 'delete', words: string, about: string): TemplateResult {
    return html`<button
      type="button"
      title=${words}
      aria-label="${words}: ${about}"
      @click=${() => this.tell('deskbell-message-action', { action, item: this.item })}
    >
      ${icon(action === 'edit' ? 'pencil' : 'bin')}
    </button>`;
  }
}
