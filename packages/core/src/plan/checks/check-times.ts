import { durationMs } from '@deskbell/protocol/plain';
import type { CalendarConfiguration, SiteConfiguration, WeekConfiguration } from '@deskbell/protocol';
import { daySpan } from '../../hours/spans-of-day.ts';
import type { Keys, Report } from './problems.ts';

const MINUTE_MS = 60_000;
/** Nothing is waited for longer than two years. */
const WEEKS = 104;

/** Promises that contradict each other, and times that never come in the hours of their queue. */
export function checkTimes(site: SiteConfiguration, report: Report): void {
  for (const [id, { firstResponse, nextResponse, resolution }] of Object.entries(site.slas)) {
    for (const [name, response] of Object.entries({ firstResponse, nextResponse })) {
      if (response === undefined || resolution === undefined) continue;
      if (durationMs(response) <= durationMs(resolution)) continue;
      report(
        ['slas', id, name],
        `an answer is promised later (${response}) than the solution (${resolution}); exchange or correct them`,
      );
    }
  }
  const told = new Set<string>();
  for (const [queueId, queue] of Object.entries(site.queues)) {
    const calendarId = queue.calendar ?? site.calendar ?? '';
    const calendar = Object.hasOwn(site.calendars, calendarId) ? site.calendars[calendarId] : undefined;
    if (calendar === undefined) continue;
    const weekMs = busiestWeekMs(calendar);
    for (const { keys, duration } of timesInHours(site, queueId)) {
      if (weekMs === 0 || durationMs(duration) <= weekMs * WEEKS || told.has(keys.join())) continue;
      told.add(keys.join());
      report(
        keys,
        `${duration} of business hours take more than two years in the queue "${queueId}", which is open ${hours(weekMs)} hours a week; hours that are closed do not count: write less`,
      );
    }
  }
}

function timesInHours(
  site: SiteConfiguration,
  queueId: string,
): readonly { readonly keys: Keys; readonly duration: string }[] {
  const policyId = site.queues[queueId]?.policy ?? site.policy ?? '';
  const slaId = site.queues[queueId]?.sla ?? site.sla ?? '';
  const { firstResponse, nextResponse, resolution } = site.slas[slaId] ?? {};
  const steps = site.policies[policyId]?.steps ?? [];
  return [
    ...steps.flatMap(({ after, clock }, index) =>
      clock === 'hours' ? [{ keys: ['policies', policyId, 'steps', index, 'after'], duration: after }] : [],
    ),
    ...Object.entries({ firstResponse, nextResponse, resolution }).flatMap(([name, duration]) =>
      duration === undefined ? [] : [{ keys: ['slas', slaId, name], duration }],
    ),
  ];
}

function busiestWeekMs({ week, seasons }: CalendarConfiguration): number {
  return Math.max(...[week, ...seasons.map((season) => season.week)].map(weekMs));
}

function weekMs(week: WeekConfiguration): number {
  const minutes = Object.values(week)
    .flat()
    .map(daySpan)
    .map(({ fromMinute, toMinute }) => toMinute - fromMinute);
  return minutes.reduce((sum, length) => sum + length, 0) * MINUTE_MS;
}

function hours(ms: number): string {
  return String(Math.round(ms / 360_000) / 10);
}
