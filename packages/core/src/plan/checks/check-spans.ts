import type { SpanConfiguration, WeekConfiguration, Weekday } from '@deskbell/protocol';
import { daySpan, minuteOf, type DaySpan } from '../../hours/spans-of-day.ts';
import type { Keys, Report } from './problems.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 1_440;
const WEEK = 7 * DAY;

interface Placed extends DaySpan {
  readonly keys: Keys;
  readonly text: string;
}

/** Spans of nothing and spans that overlap, also past midnight into the next day of the week. */
export function checkWeek(week: WeekConfiguration, keys: Keys, report: Report): void {
  const placed = WEEKDAYS.flatMap((day, index) =>
    placedSpans(week[day] ?? [], [...keys, day], index * DAY, report),
  );
  // Sunday night reaches into Monday.
  const [first] = placed;
  const again = first && { ...first, fromMinute: first.fromMinute + WEEK, toMinute: first.toMinute + WEEK };
  checkOverlaps(again ? [...placed, again] : placed, report);
}

export function checkDay(spans: readonly SpanConfiguration[], keys: Keys, report: Report): void {
  checkOverlaps(placedSpans(spans, keys, 0, report), report);
}

function placedSpans(
  spans: readonly SpanConfiguration[],
  keys: Keys,
  offset: number,
  report: Report,
): readonly Placed[] {
  const placed: Placed[] = [];
  spans.forEach((span, index) => {
    const here = [...keys, index];
    if (minuteOf(span.from) === DAY) {
      report([...here, 'from'], 'a day is over at 24:00; let the span begin at 00:00 of the next day');
    } else if (span.from === span.to) {
      report(
        here,
        `a span from ${span.from} to ${span.to} has no length; leave it out, or write 00:00 to 24:00 for the whole day`,
      );
    } else {
      const { fromMinute, toMinute } = daySpan(span);
      const text = `${span.from} to ${span.to}`;
      placed.push({ fromMinute: fromMinute + offset, toMinute: toMinute + offset, keys: here, text });
    }
  });
  return placed.sort((a, b) => a.fromMinute - b.fromMinute);
}

function checkOverlaps(placed: readonly Placed[], report: Report): void {
  let longest: Placed | undefined;
  for (const span of placed) {
    if (longest !== undefined && span.keys !== longest.keys && span.fromMinute < longest.toMinute) {
      report(
        span.keys,
        `the span ${span.text} overlaps the one before it (${longest.text}); make one span of both, or move one`,
      );
    }
    if (longest === undefined || span.toMinute > longest.toMinute) longest = span;
  }
}
