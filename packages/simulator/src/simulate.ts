import { compilePlan } from '@deskbell/core';
import type { SiteConfiguration } from '@deskbell/protocol';
import { durationMs } from '@deskbell/protocol/plain';
import type { DeskWatcher } from './desk/virtual-desk.ts';
import { Simulation } from './simulation.ts';
import { rosterOf, withStaff, type RosterGroup } from './staffing/roster.ts';
import type { StaffingFile } from './staffing/staffing-file.ts';
import { summarize, type Counted } from './statistics/summarize.ts';
import type { Summary } from './statistics/summary.ts';
import { periodOf, type Period } from './time/period.ts';
import { generateTraffic, replayTraffic } from './traffic/generate-traffic.ts';
import type { RecordedVisit, TrafficFile } from './traffic/traffic-file.ts';
import type { Visit } from './traffic/visit.ts';

/** What is asked of a simulation: a site, its people, and who comes. */
export interface Scenario {
  readonly configuration: SiteConfiguration;
  readonly staffing: StaffingFile;
  readonly traffic: TrafficFile;
  /** What `traffic.recorded` has. */
  readonly recorded?: readonly RecordedVisit[];
  readonly seed: number;
  /** Default: 1. */
  readonly days?: number;
  /** Who is served within this counts as served in time. Default: 30 s. */
  readonly targetMs?: number;
  readonly onProgress?: (share: number) => void;
  readonly watcher?: DeskWatcher;
}

export const DEFAULT_TARGET_MS = 30_000;

/** Plays the days and says how people were served. The same scenario gives the same summary. */
export function simulate(scenario: Scenario): Summary {
  const period = scenarioPeriod(scenario);
  const counted = play(scenario, period, visitsOf(scenario, period));
  return summarize(counted, period, scenario.days ?? 1, scenario.targetMs ?? DEFAULT_TARGET_MS);
}

export function scenarioPeriod({ configuration, traffic, days = 1 }: Scenario): Period {
  const calendar = configuration.calendars[configuration.calendar ?? ''];
  return periodOf(traffic.start, days, traffic.timeZone ?? calendar?.timeZone ?? 'UTC');
}

export function visitsOf({ traffic, recorded, seed }: Scenario, period: Period): readonly Visit[] {
  return recorded ? replayTraffic(traffic, recorded, period, seed) : generateTraffic(traffic, period, seed);
}

/** The site's configuration with the people of the staffing: what is simulated. */
export function staffedConfiguration(scenario: Scenario): SiteConfiguration {
  const { configuration, staffing } = scenario;
  return withStaff(configuration, staffing, scenarioRoster(scenario, scenarioPeriod(scenario)));
}

/** One run over given visits. */
export function play(scenario: Scenario, period: Period, visits: readonly Visit[]): Counted {
  const { configuration, staffing, seed, onProgress, watcher } = scenario;
  const roster = scenarioRoster(scenario, period);
  const plan = compilePlan('simulated', 1, withStaff(configuration, staffing, roster));
  return new Simulation({
    plan,
    period,
    visits,
    roster,
    seed,
    behaviour: {
      acceptAfterMs: durationMs(staffing.acceptAfter),
      misses: staffing.misses,
      backAfterMs: durationMs(staffing.backAfter),
      replyAfterMs: durationMs(staffing.replyAfter),
    },
    ...(onProgress && { onProgress }),
    ...(watcher && { watcher }),
  }).run();
}

function scenarioRoster({ staffing }: Scenario, period: Period): readonly RosterGroup[] {
  return rosterOf(staffing, { ...period, timeZone: staffing.timeZone ?? period.timeZone });
}
