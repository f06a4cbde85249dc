import { play, scenarioPeriod, visitsOf, type Scenario } from '../simulate.ts';
import type { StaffingFile } from '../staffing/staffing-file.ts';
import type { Outcome } from '../statistics/outcome.ts';
import { serviceOf } from '../statistics/summarize.ts';
import { HOUR_MS } from '../statistics/time-by-hour.ts';
import { erlangC } from '../theory/erlang-c.ts';
import type { Period } from '../time/period.ts';
import type { Visit } from '../traffic/visit.ts';
import { withHourlyCounts } from './hourly-staffing.ts';
import { leastThat } from './least-that.ts';

export interface StaffingTarget {
  /** Share of those who begin in each hour. */
  readonly share: number;
  readonly withinMs: number;
}

export interface StaffingFound {
  readonly staffing: StaffingFile;
  /** Hours of the day with traffic: how many people, and what share they served in time over the days of the proof. */
  readonly hours: readonly { readonly hour: number; readonly agents: number; readonly share: number }[];
  readonly searchDays: number;
  readonly proofDays: number;
}

/** Times of day are looked at together over so many repetitions of the period while searching, and as many others in the proof. */
const SEARCH_SEEDS = 6;
const PROOF_SEEDS = 12;
/** Ten times what the work takes, and fifty: whoever still waits then waits for something else than people. */
const mostFor = (load: number): number => Math.ceil(10 * load) + 50;
const HOURS = 24;

interface Days {
  readonly seed: number;
  readonly visits: readonly Visit[];
}

/**
 * The smallest staffing, hour by hour, that serves the wanted share in time in every hour. The hours are settled one after the
 * other, from the first of the day on, with plenty of people in those that follow: so the queue that an hour leaves behind counts for
 * the next one. The search begins with what Erlang C says and ends with a proof on other days, where an hour that falls
 * short gets one more until none does. `undefined` when no staffing is enough: accepting alone may take too long.
 */
export function staffFor(
  scenario: Scenario,
  target: StaffingTarget,
  onProgress: (share: number) => void = () => {},
): StaffingFound | undefined {
  const period = scenarioPeriod(scenario);
  const days = (first: number, count: number): readonly Days[] =>
    Array.from({ length: count }, (_, index) => {
      const seed = scenario.seed + first + index;
      return { seed, visits: visitsOf({ ...scenario, seed }, period) };
    });
  const searched = days(0, SEARCH_SEEDS);
  const loads = loadByHour(searched, period);
  const plenty = loads.map((load) => (load === 0 ? 0 : Math.ceil(2 * load + 10)));
  const counts = [...plenty];
  const busy = loads.flatMap((load, hour) => (load > 0 ? [hour] : []));
  for (const [index, hour] of busy.entries()) {
    const isEnough = (count: number): boolean => {
      counts[hour] = count;
      return shareIn(hour, play24(scenario, period, counts, searched), period, target) >= target.share;
    };
    const found = leastThat(guessFor(loads[hour] ?? 0, searched, target), isEnough, {
      most: mostFor(loads[hour] ?? 0),
    });
    if (found === undefined) return undefined;
    counts[hour] = found;
    onProgress(((index + 1) / busy.length) * 0.8);
  }
  const proof = days(SEARCH_SEEDS, PROOF_SEEDS);
  for (;;) {
    const outcomes = play24(scenario, period, counts, proof);
    const hours = busy.map((hour) => ({
      hour,
      agents: counts[hour] ?? 0,
      share: shareIn(hour, outcomes, period, target),
    }));
    // Only the first that falls short gets one more: what it leaves behind may be why the next one does.
    const short = hours.find(({ share }) => share < target.share);
    if (!short) {
      onProgress(1);
      const staffing = withHourlyCounts(scenario.staffing, counts);
      const perSeed = scenario.days ?? 1;
      return { staffing, hours, searchDays: SEARCH_SEEDS * perSeed, proofDays: PROOF_SEEDS * perSeed };
    }
    counts[short.hour] = short.agents + 1;
  }
}

function play24(
  scenario: Scenario,
  period: Period,
  counts: readonly number[],
  days: readonly Days[],
): readonly Outcome[] {
  const staffing = withHourlyCounts(scenario.staffing, counts);
  return days.flatMap(({ seed, visits }) => {
    const { onProgress: _, ...rest } = scenario;
    return play({ ...rest, staffing, seed }, period, visits).outcomes;
  });
}

function shareIn(hour: number, outcomes: readonly Outcome[], period: Period, target: StaffingTarget): number {
  const of = outcomes.filter(({ at }) => hourOf(at, period) === hour);
  return serviceOf(of, target.withinMs).withinTarget;
}

/** Mean work that comes in, in units, by hour of the day: on the busiest of its days. */
function loadByHour(days: readonly Days[], period: Period): readonly number[] {
  const sums = new Map<number, number>();
  for (const { visits } of days) {
    for (const { at, handleMs } of visits) {
      const slot = Math.floor((at - period.from) / HOUR_MS);
      sums.set(slot, (sums.get(slot) ?? 0) + handleMs / HOUR_MS / days.length);
    }
  }
  const loads = Array.from({ length: HOURS }, () => 0);
  for (const [slot, load] of sums) {
    const hour = slot % HOURS;
    loads[hour] = Math.max(loads[hour] ?? 0, load);
  }
  return loads;
}

function guessFor(load: number, days: readonly Days[], { share, withinMs }: StaffingTarget): number {
  const handled = days.flatMap(({ visits }) => visits.map(({ handleMs }) => handleMs));
  const meanHandleMs = handled.reduce((sum, ms) => sum + ms, 0) / Math.max(1, handled.length);
  let agents = Math.ceil(load);
  const arrivalsPerMs = load / meanHandleMs;
  while (erlangC({ arrivalsPerMs, meanHandleMs, agents }).within(withinMs) < share) agents += 1;
  return agents;
}

/** The hour of the day, on days without a change of the clock. */
function hourOf(at: number, { from }: Period): number {
  return Math.floor((at - from) / HOUR_MS) % HOURS;
}
