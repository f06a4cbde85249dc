import { scaleQuantize } from 'd3-scale';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../figure-table.ts';
import { numberWords } from '../figure-words.ts';
import { ChartElement } from './chart-element.ts';

const ROW = 28;
const LEFT = 48;
const TOP = 20;
/** Below this a number has no room in its field; the line below the map says it. */
const ROOM_FOR_NUMBERS = 22;

/** Numbers by weekday and hour: the darker the more, with the numbers written in. */
export class DeskbellHeatMap extends ChartElement {
  static override styles = [
    ChartElement.styles,
    css`
      .cell {
        stroke: var(--db-surface);
        stroke-width: 2;
      }
      .level-0 {
        fill: var(--db-surface-raised);
      }
      .level-1 {
        fill: color-mix(in oklab, var(--db-accent) 12%, var(--db-surface));
      }
      .level-2 {
        fill: color-mix(in oklab, var(--db-accent) 24%, var(--db-surface));
      }
      .level-3 {
        fill: color-mix(in oklab, var(--db-accent) 38%, var(--db-surface));
      }
      .level-4 {
        fill: var(--db-accent);
      }
      .amount {
        font-size: 12px;
        fill: var(--db-text);
      }
      .amount.on-4 {
        fill: var(--db-on-accent);
      }
      @media (forced-colors: active) {
        .cell,
        .level-4 {
          fill: Canvas;
          stroke: GrayText;
        }
        .amount,
        .amount.on-4 {
          fill: CanvasText;
        }
      }
    `,
  ];
  static override properties = {
    ...ChartElement.properties,
    rows: { attribute: false },
    heads: { attribute: false },
  };

  declare rows: readonly { readonly name: string; readonly cells: readonly Mark[] }[];
  /** Above the columns; an empty one is left out. */
  declare heads: readonly string[];

  constructor() {
    super();
    this.rows = [];
    this.heads = [];
  }

  protected override get columns(): number {
    return this.heads.length;
  }

  protected override get drawnHeight(): number {
    return TOP + this.rows.length * ROW;
  }

  protected override draw(): TemplateResult {
    const { drawnHeight: height, heads, rows, width } = this;
    const cell = (width - LEFT) / Math.max(1, heads.length);
    const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
    const level = scaleQuantize<number>().domain([0, most]).range([1, 2, 3, 4]);
    return html`<svg height=${height} viewBox=${`0 0 ${width} ${height}`}>
      <g aria-hidden="true">
        ${heads.map((head, index) =>
          index % (cell < ROOM_FOR_NUMBERS ? 6 : 3) === 0
            ? svg`<text x=${LEFT + index * cell + 2} y="12">${head}</text>`
            : nothing,
        )}
      </g>
      ${rows.map(({ cells, name }, row) => {
        const y = TOP + row * ROW;
        return svg`<text x=${LEFT - 10} y=${y + ROW / 2} dy="0.32em" text-anchor="end" aria-hidden="true">${name}</text>
        ${cells.map(({ href, label, value }, column) => {
          const x = LEFT + column * cell;
          const shade = value === 0 ? 0 : level(value);
          return svg`<a class="mark" href=${href ?? nothing} aria-label=${label} tabindex="-1">
            <rect class="shape cell level-${shade}" x=${x} y=${y} width=${cell} height=${ROW} rx="4"></rect>
            ${
              value > 0 && cell >= ROOM_FOR_NUMBERS
                ? svg`<text class="amount on-${shade}" x=${x + cell / 2} y=${y + ROW / 2} dy="0.32em" text-anchor="middle">${numberWords(value)}</text>`
                : nothing
            }
          </a>`;
        })}`;
      })}
    </svg>`;
  }
}
