import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { EventWords } from './bodies.ts';

/** One line of what happened; what is behind it opens on demand. */
export class DeskbellEvent extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    css`
      :host {
        display: block;
        max-inline-size: 560px;
        font-size: 12px;
        line-height: 16px;
        color: var(--db-text-quiet);
        text-align: center;
        overflow-wrap: anywhere;
      }
      :host([tone='alert']) {
        color: var(--db-text);
      }
      summary {
        display: inline-block;
        padding: 4px 8px;
        border-radius: 8px;
        cursor: pointer;
        text-decoration: underline dotted;
        text-underline-offset: 3px;
      }
      summary:hover,
      details[open] summary {
        background: var(--db-surface-raised);
        color: var(--db-text);
      }
      dl {
        margin-block: 4px;
        padding: 8px 12px;
        border: 1px solid var(--db-line);
        border-radius: 12px;
        background: var(--db-surface-raised);
        color: var(--db-text);
        text-align: start;
        white-space: pre-line;
      }
      dt {
        font-weight: 600;
        color: var(--db-text-quiet);
      }
      dd + dt {
        margin-block-start: 8px;
      }
      .mark {
        display: inline-block;
        inline-size: 8px;
        block-size: 8px;
        margin-inline-end: 6px;
        border-radius: 2px;
        rotate: 45deg;
        background: var(--db-brass);
      }
    `,
  ];
  static override properties = { said: { attribute: false }, tone: { reflect: true } };

  declare said: EventWords;
  declare tone: 'plain' | 'alert' | 'internal';

  constructor() {
    super();
    this.said = { words: '', more: [] };
    this.tone = 'plain';
  }

  protected override render(): TemplateResult {
    const { words, more } = this.said;
    const mark = this.tone === 'alert' ? html`<span class="mark" aria-hidden="true"></span>` : '';
    if (more.length === 0) return html`<p>${mark}<bdi>${words}</bdi></p>`;
    return html`<details>
      <summary>${mark}<bdi>${words}</bdi></summary>
      <dl>
        ${more.map(
          ({ label, text }) =>
            html`${label === null ? '' : html`<dt>${label}</dt>`}
              <dd>${text}</dd>`,
        )}
      </dl>
    </details>`;
  }
}
