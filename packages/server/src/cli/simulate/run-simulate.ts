import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  figureRows,
  htmlReport,
  pathRows,
  simulate,
  staffFor,
  type Reported,
  type Scenario,
} from '@deskbell/simulator';
import { DeskbellError } from '@deskbell/protocol';
import { ConfigError } from '../../config/config-error.ts';
import { table } from '../table.ts';
import { progressBar } from '../progress-bar.ts';
import { readScenario, type ScenarioFiles } from './read-scenario.ts';
import { readSpan, readTarget } from './read-target.ts';
import { foundJson, foundText } from './staffing-found.ts';

export interface SimulateOptions extends ScenarioFiles {
  readonly compare?: readonly string[];
  readonly seed: number;
  readonly days: number;
  readonly target: string;
  readonly staffFor?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** Reads the files, plays the days, prints what came of them, and writes the report. */
export async function runSimulate(options: SimulateOptions): Promise<void> {
  const { compare, config, staffFor: wanted, report, json } = options;
  if (compare && config !== undefined) throw new ConfigError(['--compare: give either this or --config']);
  if (compare && wanted !== undefined)
    throw new ConfigError(['--staff-for: looks at one configuration at a time']);
  const named = (compare ?? [config]).map((file) => ({
    name: file === undefined ? 'new site' : basename(file),
    scenario: readScenario({ ...options, config: file }, asked(options)),
  }));
  if (wanted !== undefined && named[0]) return findStaffing(named[0].scenario, wanted, options);
  const reported = named.map(({ name, scenario }): Reported => {
    const bar = progressBar(`Simulating ${name}`);
    const summary = simulate({ ...scenario, onProgress: bar.tell });
    bar.done();
    return { name, summary };
  });
  const about = aboutOf(options);
  if (json) console.log(JSON.stringify(reported, null, 2));
  else {
    console.log(`${about}\n\n${table(figureRows(reported))}`);
    console.log(`\nWays of the conversations\n${table(pathRows(reported))}`);
  }
  if (report !== undefined) writeReport(report, reported, about);
}

function asked({ seed, days, target }: SimulateOptions): Pick<Scenario, 'seed' | 'days' | 'targetMs'> {
  return { seed, days, targetMs: readSpan('--target', target) };
}

function findStaffing(scenario: Scenario, wanted: string, options: SimulateOptions): void {
  const target = readTarget(wanted);
  const bar = progressBar('Searching');
  const found = staffFor(scenario, target, bar.tell);
  bar.done();
  if (!found) {
    throw new DeskbellError(
      'conflict',
      `unable to find a staffing for ${wanted}: however many there are, it is not reached; look at how long accepting takes`,
    );
  }
  console.log(options.json ? foundJson(found) : foundText(found, wanted));
  if (options.report === undefined) return;
  const summary = simulate({ ...scenario, staffing: found.staffing, targetMs: target.withinMs });
  writeReport(options.report, [{ name: `smallest staffing for ${wanted}`, summary }], aboutOf(options));
}

function writeReport(file: string, reported: readonly Reported[], about: string): void {
  const title = `Simulation: ${reported.map(({ name }) => name).join(' and ')}`;
  writeFileSync(file, htmlReport(reported, { title, about }));
  console.error(`The report is in ${file}.`);
}

function aboutOf({ staffing, traffic, seed, days }: SimulateOptions): string {
  const files = `staffing ${basename(staffing)}, traffic ${basename(traffic)}`;
  return `${days} ${days === 1 ? 'day' : 'days'}, ${files}, seed ${seed}`;
}
