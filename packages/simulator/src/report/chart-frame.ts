import { escapeHtml, formatDay, formatHour } from './format.ts';

const WIDTH = 720;
const HEIGHT = 240;
const MARGIN = { left: 64, right: 12, top: 12, bottom: 28 };

/** Where values stand in a chart over hours. */
export interface Scale {
  x(hour: number): number;
  y(value: number): number;
}

export interface Axis {
  readonly max: number;
  /** How a value of the axis is written. */
  readonly format: (value: number) => string;
  readonly ticks: readonly number[];
}

export interface ChartFrame {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Said to those who do not see it: what it shows, in a sentence. */
  readonly description: string;
  readonly hours: readonly number[];
  readonly timeZone: string;
  readonly axis: Axis;
  readonly draw: (scale: Scale) => string;
}

/** A drawing with axes around it. */
export function chart({ id, title, description, hours, timeZone, axis, draw }: ChartFrame): string {
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const scale: Scale = {
    x: (hour) => round(MARGIN.left + (hour / Math.max(1, hours.length)) * (right - MARGIN.left)),
    y: (value) => round(bottom - (Math.min(value, axis.max) / axis.max) * (bottom - MARGIN.top)),
  };
  const lines = axis.ticks
    .map(
      (tick) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${right}" y1="${scale.y(tick)}" y2="${scale.y(tick)}"/>` +
        `<text class="tick" x="${MARGIN.left - 8}" y="${scale.y(tick) + 4}" text-anchor="end">${escapeHtml(axis.format(tick))}</text>`,
    )
    .join('');
  const most = hours.length > 24 ? 8 : 13;
  const every = [1, 2, 3, 4, 6, 12, 24, 48, 168].find((step) => hours.length / step <= most) ?? 168;
  const labels = hours
    .map((at, index) =>
      index % every === 0
        ? `<text class="tick" x="${scale.x(index)}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(
            every >= 24 ? formatDay(at, timeZone) : formatHour(at, timeZone, every >= 6),
          )}</text>`
        : '',
    )
    .join('');
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>
${lines}${labels}${draw(scale)}</svg>`;
}

/** Round numbers from 0 up to at least `most`, at most six of them. */
export function ticksTo(most: number, units: readonly number[]): { max: number; ticks: readonly number[] } {
  const unit =
    units.find((step) => most / step <= 5) ?? (units.at(-1) ?? 1) * Math.ceil(most / 5 / (units.at(-1) ?? 1));
  const count = Math.max(1, Math.ceil(most / unit));
  return { max: count * unit, ticks: Array.from({ length: count + 1 }, (_, index) => index * unit) };
}

/** A line of one value an hour, drawn as steps. */
export function stepLine(values: readonly number[], scale: Scale): string {
  return values
    .map((value, hour) => `${hour === 0 ? 'M' : 'L'}${scale.x(hour)},${scale.y(value)}H${scale.x(hour + 1)}`)
    .join('');
}

/** A line through the middle of each hour; hours without a value are left out. */
export function middleLine(values: readonly (number | null)[], scale: Scale): string {
  let drawing = false;
  return values
    .map((value, hour) => {
      const command = drawing ? 'L' : 'M';
      drawing = value !== null;
      return value === null ? '' : `${command}${scale.x(hour + 0.5)},${scale.y(value)}`;
    })
    .join('');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
