import type { Period } from '../time/period.ts';
import { distributionOf } from './distribution.ts';
import type { Outcome, PromiseClock } from './outcome.ts';
import type { HourSummary, PathSummary, PromiseSummary, ServiceSummary, Summary } from './summary.ts';
import { HOUR_MS } from './time-by-hour.ts';

/** What was counted while the simulation ran. Sums of units are value times milliseconds, hour by hour. */
export interface Counted {
  readonly outcomes: readonly Outcome[];
  readonly offeredByHour: readonly number[];
  readonly busyByHour: readonly number[];
  readonly dutyByHour: readonly number[];
  readonly agentMs: number;
  readonly offers: { readonly made: number; readonly missed: number };
}

export function summarize(counted: Counted, period: Period, days: number, targetMs: number): Summary {
  const { outcomes, offers } = counted;
  const busy = total(counted.busyByHour);
  const duty = total(counted.dutyByHour);
  return {
    ...serviceOf(outcomes, targetMs),
    targetMs,
    days,
    timeZone: period.timeZone,
    firstReply: distributionOf(outcomes.flatMap(({ firstReplyMs }) => firstReplyMs ?? [])),
    promises: promisesOf(outcomes),
    offers,
    occupancy: duty === 0 ? 0 : busy / duty,
    agentHours: counted.agentMs / HOUR_MS,
    hours: hoursOf(counted, period, targetMs),
    queues: [...Map.groupBy(outcomes, ({ queue }) => queue)].map(([queue, of]) => ({
      queue,
      ...serviceOf(of, targetMs),
    })),
    paths: pathsOf(outcomes),
  };
}

export function serviceOf(outcomes: readonly Outcome[], targetMs: number): ServiceSummary {
  const waits = outcomes.map(({ waitMs }) => waitMs);
  const inTime = outcomes.filter(({ result, waitMs }) => result === 'answered' && waitMs <= targetMs).length;
  // Who leaves sooner than the promise is due has not been failed.
  const leftSoon = outcomes.filter(({ result, waitMs }) => result !== 'answered' && waitMs < targetMs).length;
  const judged = outcomes.length - leftSoon;
  return {
    conversations: outcomes.length,
    answered: outcomes.filter(({ result }) => result === 'answered').length,
    left: outcomes.filter(({ result }) => result === 'left').length,
    waiting: outcomes.filter(({ result }) => result === 'waiting').length,
    wait: distributionOf(waits),
    waited: outcomes.length === 0 ? 0 : waits.filter((wait) => wait > 0).length / outcomes.length,
    withinTarget: judged === 0 ? 1 : inTime / judged,
  };
}

function hoursOf(counted: Counted, { from }: Period, targetMs: number): readonly HourSummary[] {
  const byHour = Map.groupBy(counted.outcomes, ({ at }) => Math.floor((at - from) / HOUR_MS));
  return counted.dutyByHour.map((duty, hour) => {
    const outcomes = byHour.get(hour) ?? [];
    const promised = outcomes.filter(({ promised: clocks }) => clocks.includes('firstResponse'));
    const broken = promised.filter(({ broken: clocks }) => clocks.includes('firstResponse'));
    return {
      at: from + hour * HOUR_MS,
      ...serviceOf(outcomes, targetMs),
      offeredUnits: (counted.offeredByHour[hour] ?? 0) / HOUR_MS,
      busyUnits: (counted.busyByHour[hour] ?? 0) / HOUR_MS,
      dutyUnits: duty / HOUR_MS,
      kept: promised.length === 0 ? null : 1 - broken.length / promised.length,
    };
  });
}

function promisesOf(outcomes: readonly Outcome[]): readonly PromiseSummary[] {
  const clocks: readonly PromiseClock[] = ['firstResponse', 'nextResponse', 'resolution'];
  return clocks.flatMap((clock) => {
    const promised = outcomes.filter((outcome) => outcome.promised.includes(clock));
    const broken = promised.filter((outcome) => outcome.broken.includes(clock)).length;
    return promised.length === 0 ? [] : [{ clock, conversations: promised.length, broken }];
  });
}

function pathsOf(outcomes: readonly Outcome[]): readonly PathSummary[] {
  const counts = new Map<string, { path: readonly string[]; result: Outcome['result']; count: number }>();
  for (const { path, result } of outcomes) {
    const key = JSON.stringify([path, result]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { path, result, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
