import { symbol, symbolCircle, symbolSquare, symbolTriangle } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit';

export interface Series {
  readonly name: string;
  /** Which of the colours, patterns and shapes: 0 to 5. */
  readonly index: number;
}

/** Stripes over every other series, for those who do not tell the colours apart. */
export function hatches(): TemplateResult {
  return svg`<defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="stripe" x1="0" y1="0" x2="0" y2="6"></line>
    </pattern>
  </defs>`;
}

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle] as const;

/** The outline of a point of a series. */
export function pointShape(index: number): string {
  return symbol(SHAPES[index % SHAPES.length], 52)() ?? '';
}

/** Which series looks how. */
export function legend(series: readonly Series[], kind: 'bar' | 'line'): TemplateResult {
  return html`<ul class="legend">
    ${series.map(
      ({ index, name }) =>
        html`<li>
          <svg class=${`series-${index}`} viewBox="0 0 24 12" aria-hidden="true">
            ${kind === 'bar' ? barSample(index) : lineSample(index)}</svg
          >${name}
        </li>`,
    )}
  </ul>`;
}

function barSample(index: number): TemplateResult {
  return svg`${hatches()}<rect class="fill" x="6" y="0" width="12" height="12" rx="2"></rect>
    ${index % 2 === 1 ? svg`<rect fill="url(#hatch)" x="6" y="0" width="12" height="12"></rect>` : nothing}`;
}

function lineSample(index: number): TemplateResult {
  return svg`<path class="line series-${index}" d="M0 6H24"></path>
    <path class="fill" transform="translate(12 6)" d=${pointShape(index)}></path>`;
}
