import { scaleBand, scaleLinear } from 'd3-scale';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../figure-table.ts';
import { numberWords } from '../figure-words.ts';
import { MARGIN, nameAxis, valueAxis } from './axes.ts';
import { ChartElement } from './chart-element.ts';
import { hatches, legend, type Series } from './series.ts';

/** One bar: its parts stand on each other in the order of the series. */
export interface Bar {
  /** Below the bar. */
  readonly name: string;
  readonly parts: readonly (Mark & { readonly series: number })[];
}

/** Numbers side by side; several series stand on each other. */
export class DeskbellBars extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    bars: { attribute: false },
    series: { attribute: false },
    ordered: { type: Boolean },
  };

  declare bars: readonly Bar[];
  /** Empty: one, which needs no name. */
  declare series: readonly Series[];
  /** Whether one knows from some names what the others are. */
  declare ordered: boolean;

  constructor() {
    super();
    this.bars = [];
    this.series = [];
    this.ordered = false;
  }

  protected override get drawnHeight(): number {
    return 220;
  }

  protected override draw(): TemplateResult {
    const { bars, drawnHeight: height, width } = this;
    const most = Math.max(1, ...bars.map(({ parts }) => sum(parts)));
    const x = scaleBand<number>()
      .domain(bars.map((_bar, index) => index))
      .range([MARGIN.left, width - MARGIN.right])
      .padding(bars.length > 40 ? 0.1 : 0.25);
    const y = scaleLinear()
      .domain([0, most])
      .nice(4)
      .range([height - MARGIN.bottom, MARGIN.top]);
    const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick));
    return html`${this.series.length > 1 ? legend(this.series, 'bar') : nothing}
      <svg height=${height} viewBox=${`0 0 ${width} ${height}`}>
        ${hatches()} ${valueAxis(y, width, (value) => numberWords(value), ticks)}
        ${bars.map(({ parts }, index) => {
          let base = 0;
          return parts.map((part) => {
            if (part.value === 0) return nothing;
            const from = y(base);
            base += part.value;
            return drawPart(part, x(index) ?? 0, y(base), x.bandwidth(), from - y(base));
          });
        })}
        ${nameAxis(
          bars.map(({ name }) => name),
          (index) => (x(index) ?? 0) + x.bandwidth() / 2,
          width,
          height,
          this.ordered,
        )}
      </svg>`;
  }
}

function drawPart(
  { href, label, series }: Bar['parts'][number],
  x: number,
  y: number,
  width: number,
  height: number,
): TemplateResult {
  // A hair of the surface between two parts.
  const inner = Math.max(1, height - 1);
  return svg`<a class="mark series-${series}" href=${href ?? nothing} aria-label=${label} tabindex="-1">
    <rect class="shape fill" x=${x} y=${y} width=${width} height=${inner} rx="2"></rect>
    ${series % 2 === 1 ? svg`<rect class="hatch" fill="url(#hatch)" x=${x} y=${y} width=${width} height=${inner}></rect>` : nothing}
  </a>`;
}

function sum(parts: Bar['parts']): number {
  return parts.reduce((all, { value }) => all + value, 0);
}
