import { DeskbellError } from '@deskbell/protocol/plain';
import { Temporal } from '../../hours/temporal.ts';
import type { SitePlan } from '../../plan/site-plan.ts';
import type { MetricsPeriod } from '../metric-totals.ts';

/** A year, and a month to compare it with. */
const MOST_DAYS = 400;
const DEFAULT_DAYS = 28;

/** Some days of a site, as somebody asks for them. */
export interface AskedDays {
  /** The last so many, today included; default: 28. */
  readonly days?: number | undefined;
  /** The first and the last one, such as `2026-02-28`, instead of `days`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ReportPeriod extends MetricsPeriod {
  readonly timeZone: string;
  readonly days: number;
  /** As many days before; up to the same time of day where the period is not over. */
  readonly before: MetricsPeriod;
}

/** By which days are told apart: that of the default queue's hours, else that of the daily digest, else UTC. */
export function timeZoneOf(plan: SitePlan): string {
  const calendar = plan.queues.get(plan.defaultQueueId)?.calendar;
  return calendar?.timeZone ?? plan.mail.digest?.timeZone ?? 'UTC';
}

/**
 * The moments of some days in a time zone.
 *
 * @throws DeskbellError `invalid` (with `details.path`)
 */
export function reportPeriod(asked: AskedDays, timeZone: string, now: number): ReportPeriod {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const { first, last } = datesOf(asked, today);
  const days = first.until(last).days + 1;
  if (days < 1) throw refused('to', 'the last day is before the first');
  if (days > MOST_DAYS)
    throw refused('from', `the period is longer than ${MOST_DAYS} days; ask for parts of it`);
  const from = startOf(first, timeZone);
  const to = startOf(last.add({ days: 1 }), timeZone);
  const upTo =
    now >= from && now < to
      ? Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).subtract({ days })
          .epochMilliseconds
      : startOf(last.add({ days: 1 }).subtract({ days }), timeZone);
  return {
    timeZone,
    days,
    from,
    to,
    before: { from: startOf(first.subtract({ days }), timeZone), to: upTo },
  };
}

type PlainDate = InstanceType<typeof Temporal.PlainDate>;

function datesOf({ days, from, to }: AskedDays, today: PlainDate): { first: PlainDate; last: PlainDate } {
  if (from === undefined && to === undefined)
    return { first: today.subtract({ days: (days ?? DEFAULT_DAYS) - 1 }), last: today };
  if (days !== undefined) throw refused('days', 'days are asked for twice; leave out `days`, or the dates');
  if (from === undefined || to === undefined)
    throw refused(from === undefined ? 'from' : 'to', 'the first and the last day belong together');
  return { first: Temporal.PlainDate.from(from), last: Temporal.PlainDate.from(to) };
}

function startOf(date: PlainDate, timeZone: string): number {
  return date.toZonedDateTime({ timeZone }).startOfDay().epochMilliseconds;
}

function refused(path: string, why: string): DeskbellError {
  return new DeskbellError('invalid', `unable to report: ${why}`, { details: { path } });
}
