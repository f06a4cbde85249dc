import { DAY_MS } from './epoch-day.ts';
import type { DaySpan } from './spans-of-day.ts';
import { WallClock } from './wall-clock.ts';

const MINUTE_MS = 60_000;

/** Open times of a period in order, none touching the next: `starts[i]` to `ends[i]`, `before[i]` milliseconds of them earlier. */
export interface OpenTimes {
  readonly from: number;
  readonly to: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly totalMs: number;
}

/** Works a period out, day by day; what reaches beyond it is cut off. */
export function openTimes(
  timeZone: string,
  spansOf: (epochDay: number) => readonly DaySpan[],
  from: number,
  to: number,
): OpenTimes {
  const clock = new WallClock(timeZone, from, to);
  const found: { start: number; end: number }[] = [];
  // Spans reach into the next day, and zones lie up to a day away from UTC.
  for (let day = Math.floor(from / DAY_MS) - 3; day <= Math.ceil(to / DAY_MS) + 2; day++) {
    for (const { fromMinute, toMinute } of spansOf(day)) {
      const start = Math.max(from, clock.firstAt(day * DAY_MS + fromMinute * MINUTE_MS));
      const end = Math.min(to, clock.lastBefore(day * DAY_MS + toMinute * MINUTE_MS));
      if (start < end) found.push({ start, end });
    }
  }
  return packed(from, to, merged(found));
}

function merged(found: readonly { start: number; end: number }[]): readonly { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function packed(from: number, to: number, all: readonly { start: number; end: number }[]): OpenTimes {
  const before = new Float64Array(all.length);
  let totalMs = 0;
  all.forEach(({ start, end }, index) => {
    before[index] = totalMs;
    totalMs += end - start;
  });
  return {
    from,
    to,
    starts: Float64Array.from(all, ({ start }) => start),
    ends: Float64Array.from(all, ({ end }) => end),
    before,
    totalMs,
  };
}

/** The last open time that has begun at `at`; -1: none. */
export function lastBegun({ starts }: OpenTimes, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Open milliseconds of the period before `at`. */
export function openUntil(times: OpenTimes, at: number): number {
  const index = lastBegun(times, at);
  if (index < 0) return 0;
  const start = times.starts[index] ?? 0;
  return (times.before[index] ?? 0) + Math.min(at, times.ends[index] ?? 0) - start;
}

/** When `ms` of the period's open time have passed; `ms` is more than 0 and at most all of it. */
export function whenOpenFor({ starts, before }: OpenTimes, ms: number): number {
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((before[middle] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return (starts[low - 1] ?? 0) + ms - (before[low - 1] ?? 0);
}
