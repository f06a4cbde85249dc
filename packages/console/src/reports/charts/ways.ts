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
/** Between two ways of one station. */
const GAP = 3;
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
    const most = Math.max(1, ...ways.map(({ value }) => value));
    const thick = scaleLinear().domain([0, most]).range([3, 28]);
    const left = stationsOf(ways, 'from', height, thick);
    const right = stationsOf(ways, 'to', height, thick);
    const link = linkHorizontal<unknown, readonly [number, number]>()
      .x(([x]) => x)
      .y(([, at]) => at);
    const [x1, x2] = [SIDE + NODE, width - SIDE - NODE];
    return html`${legend(this.series, 'bar')}
      <svg height=${height} viewBox=${`0 0 ${width} ${height}`}>
        ${ways.map((way, index) => {
          const { href, label, series, value } = way;
          const source = [x1, left.middles[index] ?? 0] as const;
          const target = [x2, right.middles[index] ?? 0] as const;
          const middle = [(x1 + x2) / 2, (source[1] + target[1]) / 2] as const;
          return svg`<a class="mark series-${series}" href=${href ?? nothing} aria-label=${label} tabindex="-1">
          <path class="way" stroke-width=${thick(value)} d=${link({ source, target }) ?? ''}></path>
          <rect class="ring" x=${middle[0] - 24} y=${middle[1] - 13} width="48" height="26" rx="8"></rect>
          <text class="amount" x=${middle[0]} y=${middle[1]} dy="0.32em" text-anchor="middle">${numberWords(value)}</text>
        </a>`;
        })}
        ${nodes(left, SIDE, SIDE - 8, 'end', this.nameOf)}
        ${nodes(right, width - SIDE - NODE, width - SIDE + 8, 'start', this.nameOf)}
      </svg>`;
  }
}

interface Stations {
  /** Where they stand, and how high. */
  readonly all: readonly { readonly station: number; readonly y: number; readonly height: number }[];
  /** Where each way begins, or ends, in their order. */
  readonly middles: readonly number[];
}

/** Ways of one station lie beside each other, around its middle. */
function stationsOf(
  ways: readonly Way[],
  end: 'from' | 'to',
  height: number,
  thick: (value: number) => number,
): Stations {
  const stations = [...new Set(ways.map((way) => way[end]))].sort((a, b) => a - b);
  const y = scalePoint<number>().domain(stations).range([0, height]).padding(0.5);
  const middles = ways.map(() => 0);
  const all = stations.map((station) => {
    const own = ways.flatMap((way, index) => (way[end] === station ? [index] : []));
    const whole =
      own.reduce((sum, index) => sum + thick(ways[index]?.value ?? 0), 0) + GAP * (own.length - 1);
    const middle = y(station) ?? 0;
    let at = middle - whole / 2;
    for (const index of own) {
      const size = thick(ways[index]?.value ?? 0);
      middles[index] = at + size / 2;
      at += size + GAP;
    }
    return { station, y: middle, height: Math.max(24, whole + 8) };
  });
  return { all, middles };
}

function nodes(
  { all }: Stations,
  x: number,
  nameX: number,
  anchor: 'start' | 'end',
  nameOf: (station: number) => string,
): TemplateResult {
  return svg`<g aria-hidden="true">${all.map(
    ({
      height,
      station,
      y,
    }) => svg`<rect class="node" x=${x} y=${y - height / 2} width=${NODE} height=${height} rx="3"></rect>
      <text x=${nameX} y=${y} dy="0.32em" text-anchor=${anchor}>${nameOf(station)}</text>`,
  )}</g>`;
}
