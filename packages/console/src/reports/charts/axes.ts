import type { ScaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';

/** Room around what is drawn. */
export const MARGIN = { top: 8, right: 8, bottom: 24, left: 48 } as const;

/** A character of what stands beside the lines, at most. */
const CHARACTER = 6.5;

/** The room at the start that the longest of these needs, never less than the usual. */
export function startMargin(words: readonly string[]): number {
  return Math.max(MARGIN.left, ...words.map(({ length }) => Math.ceil(length * CHARACTER) + 12));
}

/** Lines across, with what they stand for. */
export function valueAxis(
  y: ScaleLinear<number, number>,
  width: number,
  words: (value: number) => string,
  ticks: readonly number[] = y.ticks(4),
  left: number = MARGIN.left,
): TemplateResult {
  return svg`<g aria-hidden="true">${ticks.map(
    (tick) => svg`<line class="grid" x1=${left} x2=${width - MARGIN.right} y1=${y(tick)} y2=${y(tick)} />
      <text x=${left - 8} y=${y(tick)} dy="0.32em" text-anchor="end">${words(tick)}</text>`,
  )}</g>`;
}

/** So few names without an order all stand there, cut if need be; of others, those that have room. */
const FEW = 8;

/** Names below, as many as have room. */
export function nameAxis(
  names: readonly string[],
  xOf: (index: number) => number,
  width: number,
  height: number,
  isOrdered = true,
): TemplateResult {
  const longest = Math.max(1, ...names.map((name) => name.length));
  const room = Math.max(1, Math.floor((width - MARGIN.left) / (longest * 7 + 12)));
  const isFew = names.length <= FEW && !isOrdered;
  const every = isFew ? 1 : Math.max(1, Math.ceil(names.length / room));
  const most = Math.floor((width - MARGIN.left) / names.length / 7);
  return svg`<g aria-hidden="true">${names.map((name, index) =>
    index % every === 0
      ? svg`<text x=${xOf(index)} y=${height - 6} text-anchor="middle">${isFew ? cut(name, most) : name}</text>`
      : '',
  )}</g>`;
}

function cut(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1))}…`;
}
