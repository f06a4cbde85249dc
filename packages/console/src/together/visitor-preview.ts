import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { togetherText } from '../localization/text/together-text.ts';

/** What the visitor is writing and has not sent, where the site lets agents see it. Not read out: it changes with every word. */
export class DeskbellVisitorPreview extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      div {
        margin: 0 16px 8px;
        padding: 8px 12px;
        border: 1px dashed var(--db-line-strong);
        border-radius: 12px;
        font-size: 13px;
        line-height: 18px;
        color: var(--db-text-quiet);
      }
      p {
        margin: 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .text {
        max-block-size: 72px;
        overflow: auto;
        font-style: italic;
      }
    `,
  ];
  static override properties = { handle: { attribute: false } };

  /** `undefined` until it is given: the element may be older than its code. */
  declare handle: AgentConversationHandle | undefined;
  readonly #text = new ReadableController(this, () => this.handle?.preview);

  protected override render(): TemplateResult | typeof nothing {
    const text = this.#text.value ?? '';
    if (text === '') return nothing;
    return html`<div>
      <p>${togetherText.togetherPreview()}</p>
      <p class="text" dir="auto">${text}</p>
    </div>`;
  }
}
