import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { definitionStyles, definitionText, whatButton } from './definition.ts';
import { FIGURES, type FigureName } from './figures.ts';

/** One number of the period, with what it was before. */
export interface Tile {
  readonly figure: FigureName;
  readonly text: string;
  readonly href: string | null;
  /** As it was in the period before; `null`: not asked, or there was none. */
  readonly was: string | null;
  readonly trend: 'more' | 'less' | 'same' | null;
  /** Below the number, such as how many it is of. */
  readonly detail?: string;
}

export class DeskbellFigureTile extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    definitionStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 2px;
        min-inline-size: 0;
        padding: 12px 16px;
        border: 1px solid var(--db-line);
        border-radius: 16px;
        break-inside: avoid;
      }
      .name {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        color: var(--db-text-quiet);
        font-size: 13px;
        line-height: 1.3;
      }
      .value {
        font-size: 24px;
        font-weight: 650;
        line-height: 1.25;
        font-variant-numeric: tabular-nums;
      }
      .value a {
        text-decoration: none;
      }
      .value a:hover {
        text-decoration: underline;
      }
      .definition {
        margin-block: 8px 0;
      }
      @media print {
        .what {
          display: none;
        }
      }
    `,
  ];
  static override properties = { tile: { attribute: false }, explained: { state: true } };

  declare tile: Tile | null;
  declare private explained: boolean;

  constructor() {
    super();
    this.tile = null;
    this.explained = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.tile === null) return nothing;
    const { detail, figure, href, text, trend, was } = this.tile;
    const name = FIGURES[figure].name();
    return html`<div class="name">
        ${name} ${whatButton(name, this.explained, () => (this.explained = !this.explained))}
      </div>
      <div class="value">
        ${href === null ? text : html`<a href=${href} aria-label=${`${name}: ${text}`}>${text}</a>`}
      </div>
      ${detail === undefined ? nothing : html`<div class="small quiet numbers">${detail}</div>`}
      ${
        was === null
          ? nothing
          : html`<div class="small quiet numbers">
              ${trend === null || trend === 'same' ? nothing : trendSign(trend)}
              ${reportPageText.reportWas(was)}
            </div>`
      }
      ${this.explained ? definitionText(figure) : nothing}`;
  }
}

/** More or less, without a judgement: more of it may be good or bad. */
function trendSign(trend: 'more' | 'less'): TemplateResult {
  return html`<span aria-hidden="true">${trend === 'more' ? '↑' : '↓'}</span>
    <span class="visually-hidden"
      >${trend === 'more' ? reportPageText.reportUp() : reportPageText.reportDown()}</span
    >`;
}
