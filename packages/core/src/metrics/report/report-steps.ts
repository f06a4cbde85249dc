import { Temporal } from '../../hours/temporal.ts';
import type { MetricsPeriod } from '../metric-totals.ts';
import type { ReportPeriod } from './report-period.ts';

/** Up to so many days a chart shows hours, or days; beyond, weeks. */
const MOST_DAYS_BY_HOUR = 2;
const MOST_DAYS_BY_DAY = 62;

export type ReportStepName = 'hour' | 'day' | 'week';

export function stepOf({ days }: Pick<ReportPeriod, 'days'>): ReportStepName {
  if (days <= MOST_DAYS_BY_HOUR) return 'hour';
  return days <= MOST_DAYS_BY_DAY ? 'day' : 'week';
}

/** The parts of a period, one after another without a gap: weeks begin on Monday. */
export function stepsOf(period: ReportPeriod): readonly MetricsPeriod[] {
  const step = stepOf(period);
  const steps: MetricsPeriod[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(period.from).toZonedDateTimeISO(period.timeZone);
  while (moment.epochMilliseconds < period.to) {
    const next =
      step === 'hour'
        ? moment.add({ hours: 1 })
        : moment.add({ days: step === 'day' ? 1 : 8 - moment.dayOfWeek }).startOfDay();
    steps.push({ from: moment.epochMilliseconds, to: Math.min(next.epochMilliseconds, period.to) });
    moment = next;
  }
  return steps;
}
