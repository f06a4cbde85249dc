import type { HourSummary, Summary } from '../statistics/summary.ts';
import { type Axis, type Scale, chart, middleLine, stepLine, ticksTo } from './chart-frame.ts';
import { formatMs, formatShare, formatUnits } from './format.ts';

const SECOND = 1_000;
const WAIT_UNITS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600].map(
  (seconds) => seconds * SECOND,
);
const UNIT_UNITS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** Charts over the hours. Several summaries that stand side by side share their axes: hand in the greatest values of all. */
export interface ChartLimits {
  readonly waitMs: number;
  readonly units: number;
}

export function limitsOf(summaries: readonly Summary[]): ChartLimits {
  const hours = summaries.flatMap((summary) => summary.hours);
  return {
    waitMs: Math.max(10 * SECOND, ...hours.map(({ wait }) => wait.p90)),
    units: Math.max(1, ...hours.flatMap(({ offeredUnits, dutyUnits }) => [offeredUnits, dutyUnits])),
  };
}

/** How long people waited: the middle, and what nine in ten did not exceed. */
export function waitChart(id: string, summary: Summary, limits: ChartLimits): string {
  const { hours, targetMs } = summary;
  const axis: Axis = { ...ticksTo(limits.waitMs, WAIT_UNITS), format: formatMs };
  const of = (pick: (hour: HourSummary) => number) =>
    hours.map((hour) => (hour.conversations === 0 ? null : pick(hour)));
  const worst = worstHour(hours);
  return chart({
    id,
    ...frameOf(summary),
    title: 'Waits by hour',
    description: `Median wait ${formatMs(summary.wait.p50)}, nine in ten within ${formatMs(summary.wait.p90)}; the worst hour has ${formatMs(worst)} for nine in ten.`,
    axis,
    draw: (scale) =>
      `<path class="p90" d="${middleLine(
        of(({ wait }) => wait.p90),
        scale,
      )}"/>` +
      `<path class="mean" d="${middleLine(
        of(({ wait }) => wait.mean),
        scale,
      )}"/>` +
      `<path class="median" d="${middleLine(
        of(({ wait }) => wait.p50),
        scale,
      )}"/>` +
      (targetMs <= axis.max ? rule(scale, targetMs, hours.length) : ''),
  });
}

/** The work that came in, and who was there for it. */
export function loadChart(id: string, summary: Summary, limits: ChartLimits): string {
  const duty = summary.hours.map(({ dutyUnits }) => dutyUnits);
  return chart({
    id,
    ...frameOf(summary),
    title: 'Load and staff by hour',
    description: `Agents had work for ${formatShare(summary.occupancy)} of their time on duty.`,
    axis: { ...ticksTo(limits.units, UNIT_UNITS), format: (value) => formatUnits(value).replace('.0', '') },
    draw: (scale) =>
      `<path class="duty" d="${stepLine(duty, scale)}V${scale.y(0)}H${scale.x(0)}Z"/>` +
      `<path class="busy" d="${stepLine(
        summary.hours.map(({ busyUnits }) => busyUnits),
        scale,
      )}"/>` +
      `<path class="offered" d="${stepLine(
        summary.hours.map(({ offeredUnits }) => offeredUnits),
        scale,
      )}"/>`,
  });
}

/** Which share was served within the target, and for which share the promise was kept. */
export function serviceChart(id: string, summary: Summary): string {
  return chart({
    id,
    ...frameOf(summary),
    title: `Served within ${formatMs(summary.targetMs)}, by hour`,
    description: `${formatShare(summary.withinTarget)} over all.`,
    axis: { max: 1, ticks: [0, 0.25, 0.5, 0.75, 1], format: (value) => `${value * 100} %` },
    draw: (scale) =>
      summary.hours.map((hour, index) => (hour.conversations === 0 ? '' : bar(hour, index, scale))).join('') +
      `<path class="kept" d="${middleLine(
        summary.hours.map(({ kept }) => kept),
        scale,
      )}"/>`,
  });
}

function bar({ withinTarget }: HourSummary, hour: number, scale: Scale): string {
  const left = scale.x(hour + 0.12);
  return `<rect class="within" x="${left}" y="${scale.y(withinTarget)}" width="${(scale.x(hour + 0.88) - left).toFixed(1)}" height="${(scale.y(0) - scale.y(withinTarget)).toFixed(1)}"/>`;
}

function rule(scale: Scale, value: number, hours: number): string {
  return `<line class="target" x1="${scale.x(0)}" x2="${scale.x(hours)}" y1="${scale.y(value)}" y2="${scale.y(value)}"/>`;
}

function frameOf({ hours, timeZone }: Summary): { hours: readonly number[]; timeZone: string } {
  return { hours: hours.map(({ at }) => at), timeZone };
}

function worstHour(hours: readonly HourSummary[]): number {
  return Math.max(0, ...hours.map(({ wait }) => wait.p90));
}
