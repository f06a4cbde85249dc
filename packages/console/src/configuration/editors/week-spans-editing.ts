import { type Week, type Weekday, weekdays } from '../week-spans.ts';

const DAY = 24 * 60;
/** Spans begin and end at quarters of an hour when they are drawn. */
export const STEP = 15;

/** A span by minutes after the midnight that its day begins with; `to` beyond 1440 lies on the next day. */
export interface DrawnSpan {
  readonly day: Weekday;
  /** Its place among the spans of the day. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** All spans of a week as they are drawn. */
export function drawnSpans(week: Week): readonly DrawnSpan[] {
  return weekdays.flatMap((day) =>
    (week[day] ?? []).map((span, index) => {
      const from = minutesOf(span.from);
      const to = minutesOf(span.to);
      return { day, index, from, to: to > from ? to : to + DAY };
    }),
  );
}

/** The week with a span more; those of its day that it touches become one with it. */
export function withSpan(week: Week, day: Weekday, from: number, to: number): Week {
  const own = drawnSpans(week).filter((span) => span.day === day);
  const touching = own.filter((span) => span.from <= to && span.to >= from);
  const apart = own.filter((span) => !touching.includes(span));
  const joined = {
    from: Math.min(from, ...touching.map((span) => span.from)),
    to: Math.max(to, ...touching.map((span) => span.to)),
  };
  return withDay(week, day, [...apart, joined]);
}

export function withoutSpan(week: Week, day: Weekday, index: number): Week {
  const own = drawnSpans(week).filter((span) => span.day === day);
  return withDay(
    week,
    day,
    own.filter((span) => span.index !== index),
  );
}

/** The same span with another beginning or end; `null` when it would have no length, or more than a day. */
export function resized(week: Week, { day, index }: DrawnSpan, from: number, to: number): Week | null {
  if (from < 0 || from >= DAY || to <= from || to - from > DAY) return null;
  return withSpan(withoutSpan(week, day, index), day, from, to);
}

/** The hours of one day for others, too. */
export function copiedTo(week: Week, day: Weekday, days: readonly Weekday[]): Week {
  const spans = week[day] ?? [];
  return ordered({ ...week, ...Object.fromEntries(days.map((one) => [one, spans])) });
}

/** Minutes of a time of day such as `09:30`. */
export function minutesOf(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** `09:30`; the end of a day is `24:00`, and what lies on the next day is said by its own time. */
export function timeOf(minutes: number): string {
  const inDay = minutes === DAY ? DAY : minutes % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function withDay(
  week: Week,
  day: Weekday,
  spans: readonly { readonly from: number; readonly to: number }[],
): Week {
  const written = [...spans]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
  return ordered({ ...week, [day]: written });
}

/** A day without spans is left out. */
function ordered(week: Week): Week {
  return Object.fromEntries(
    weekdays.flatMap((day) => ((week[day]?.length ?? 0) > 0 ? [[day, week[day]]] : [])),
  );
}
