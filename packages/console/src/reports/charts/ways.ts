import { scaleLinear, scalePoint } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../figure-table.ts';
import { numberWords } from '../figure-words.ts';
import { ChartElement } from './chart-element.ts';
import { legend, type Series } from './series.ts';

export interface Way extends Mark {
  readonly from: number;
  readonly to: number;
  readonly series: number;
}

const NODE = 12;
const SIDE = 96;

/** Ways from stations on the left to stations on the right: the thicker the more. */
export class DeskbellWays extends ChartElement {
  static override styles = [
    ChartElement.styles,
    css`
      .way {
        fill: none;
        stroke: var(--series);
        stroke-linecap: butt;
        opacity: 0.55;
      }
      .mark:hover .way,
      .mark:focus-visible .way {
        opacity: 1;
        stroke: var(--series);
      }
      .mark:focus-visible .ring {
        fill: none;
        stroke: var(--db-text);
        stroke-width: 2;
      }
      .ring {
        fill: none;
        stroke: none;
      }
      .node {
        fill: var(--db-text-quiet);
      }
      .amount {
        fill: var(--db-text);
        font-weight: 600;
        paint-order: stroke;
        stroke: var(--db-surface);
        stroke-width: 4px;
      }
    `,
  ];
  static override properties = {
    ...ChartElement.properties,
    ways: { attribute: false },
    nameOf: { attribute: false },
    series: { attribute: false },
  };

  declare ways: readonly Way[];
  declare nameOf: (station: number) => string;
  declare series: readonly Series[];

  constructor() {
    super();
    this.ways = [];
    this.nameOf = String;
    this.series = [];
  }

  protected override get drawnHeight(): number {
    const stations = new Set(this.ways.flatMap(({ from, to }) => [from, to])).size;
    return Math.max(120, Math.min(5, stations) * 72);
  }

  protected override draw(): TemplateResult {
    const { drawnHeight: height, ways, width } = this;
    const y = (stations: readonly number[]) =>
      scalePoint<number>().domain(stations).range([0, height]).padding(0.5);
    const [left, right] = [ofStations(ways, 'from'), ofStations(ways, 'to')];
    const [yLeft, yRight] = [y(left), y(right)];
    const most = Math.max(1, ...ways.map(({ value }) => value));
    const thick = scaleLinear().domain([0, most]).range([3, 28]);
    const link = linkHorizontal<unknown, readonly [number, number]>()
      .x(([x]) => x)
      .y(([, at]) => at);
    const [x1, x2] = [SIDE + NODE, width - SIDE - NODE];
    return html`${legend(this.series, 'bar')}
      <svg height=${height} viewBox=${`0 0 ${width} ${height}`}>
        ${ways.map((way, index) => {
          const { from, href, label, series, to, value } = way;
          // Ways between the same stations lie beside each other.
          const beside = ways.slice(0, index).filter((other) => other.from === from && other.to === to);
          const shift = beside.reduce((sum, other) => sum + thick(other.value) + 3, 0);
          const source = [x1, (yLeft(from) ?? 0) + shift] as const;
          const target = [x2, (yRight(to) ?? 0) + shift] as const;
          const middle = [(x1 + x2) / 2, (source[1] + target[1]) / 2] as const;
          return svg`<a class="mark series-${series}" href=${href ?? nothing} aria-label=${label} tabindex="-1">
          <path class="way" stroke-width=${thick(value)} d=${link({ source, target }) ?? ''}></path>
          <rect class="ring" x=${middle[0] - 24} y=${middle[1] - 13} width="48" height="26" rx="8"></rect>
          <text class="amount" x=${middle[0]} y=${middle[1]} dy="0.32em" text-anchor="middle">${numberWords(value)}</text>
        </a>`;
        })}
        ${stations(left, yLeft, SIDE, SIDE - 8, 'end', this.nameOf)}
        ${stations(right, yRight, width - SIDE - NODE, width - SIDE + 8, 'start', this.nameOf)}
      </svg>`;
  }
}

function stations(
  all: readonly number[],
  y: (station: number) => number | undefined,
  x: number,
  nameX: number,
  anchor: 'start' | 'end',
  nameOf: (station: number) => string,
): TemplateResult {
  return svg`<g aria-hidden="true">${all.map(
    (
      station,
    ) => svg`<rect class="node" x=${x} y=${(y(station) ?? 0) - 18} width=${NODE} height="36" rx="3"></rect>
      <text x=${nameX} y=${y(station) ?? 0} dy="0.32em" text-anchor=${anchor}>${nameOf(station)}</text>`,
  )}</g>`;
}

function ofStations(ways: readonly Way[], end: 'from' | 'to'): number[] {
  return [...new Set(ways.map((way) => way[end]))].sort((a, b) => a - b);
}
