import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../figure-table.ts';
import { MARGIN, nameAxis, startMargin, valueAxis } from './axes.ts';
import { ChartElement } from './chart-element.ts';
import { legend, pointShape, type Series } from './series.ts';

export interface Line extends Series {
  /** `null`: there was none, and the line has a gap. */
  readonly points: readonly (Mark | null)[];
}

/** How something went over time. */
export class DeskbellLines extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    lines: { attribute: false },
    names: { attribute: false },
    most: { attribute: false },
    least: { attribute: false },
    words: { attribute: false },
    ticks: { attribute: false },
  };

  declare lines: readonly Line[];
  /** Below, one for each point. */
  declare names: readonly string[];
  /** The ends of the scale; `null`: as the values are, from 0. */
  declare most: number | null;
  declare least: number;
  declare words: (value: number) => string;
  declare ticks: readonly number[] | null;

  constructor() {
    super();
    this.lines = [];
    this.names = [];
    this.most = null;
    this.least = 0;
    this.words = String;
    this.ticks = null;
  }

  protected override get drawnHeight(): number {
    return 220;
  }

  protected override draw(): TemplateResult {
    const { drawnHeight: height, lines, names, width } = this;
    const values = lines.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
    const y = scaleLinear()
      .domain([this.least, this.most ?? Math.max(1, ...values)])
      .range([height - MARGIN.bottom, MARGIN.top]);
    if (this.most === null) y.nice(4);
    const ticks = this.ticks?.filter((tick) => tick <= (y.domain()[1] ?? 0)) ?? y.ticks(4);
    const left = startMargin(ticks.map((tick) => this.words(tick)));
    const x = scalePoint<number>()
      .domain(names.map((_name, index) => index))
      .range([left, width - MARGIN.right])
      .padding(0.5);
    const path = line<Mark | null>()
      .defined((point) => point !== null)
      .x((_point, index) => x(index) ?? 0)
      .y((point) => y(point?.value ?? 0));
    return html`${lines.length > 1 ? legend(lines, 'line') : nothing}
      <svg height=${height} viewBox=${`0 0 ${width} ${height}`}>
        ${valueAxis(y, width, this.words, ticks, left)}
        ${lines.map(
          ({ index, points }) => svg`<path class="line series-${index}" d=${path(points) ?? ''}></path>`,
        )}
        ${names.map((_name, at) =>
          lines.map(({ index, points }) => {
            const point = points[at];
            return point ? drawPoint(point, index, x(at) ?? 0, y(point.value)) : nothing;
          }),
        )}
        ${nameAxis(names, (index) => x(index) ?? 0, width, height)}
      </svg>`;
  }
}

function drawPoint({ href, label }: Mark, series: number, x: number, y: number): TemplateResult {
  return svg`<a class="mark series-${series}" href=${href ?? nothing} aria-label=${label} tabindex="-1">
    <g transform="translate(${x} ${y})">
      <path class="shape fill" d=${pointShape(series)}></path>
      <circle class="hit" r="11"></circle>
    </g>
  </a>`;
}
