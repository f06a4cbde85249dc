import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cache } from './root.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that we read; our reporter for element tests writes the same names. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults?: { status: string; assertionResults: { status: string }[] }[];
}

/** Where a runner leaves its JSON report. */
export function reportFile(name: string): string {
  return cache('reports', `${name}.json`);
}

/** Arguments for one run of some Vitest projects, readable on the screen and as a report on disk. */
export function vitestArgs(report: string, projects: readonly string[]): string[] {
  return [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile(report)}`,
  ];
}

/** Forgets the last run, so that a runner which dies early cannot be taken for its predecessor. */
export function forgetReports(): void {
  rmSync(cache('reports'), { recursive: true, force: true });
}

/** Counts a runner's tests. A run that failed without a failed test (it did not even load) counts as one failure. */
export function countReport(name: string, ok: boolean): Count {
  const file = reportFile(name);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  return countTests(report, ok);
}

/** As `countReport`, of what the report says. */
export function countTests(report: Report | undefined, ok: boolean): Count {
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed: report?.numPassedTests ?? 0, failed: ok ? failed : Math.max(1, failed) };
}
