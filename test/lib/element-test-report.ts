import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** What `scripts/test.ts` reads to count: the same words as in Vitest's JSON report. */
export interface ElementTestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** A reporter for web-test-runner that writes the counts of the run to a file, since it has none of its own. */
export function jsonReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const report: ElementTestReport = { numPassedTests: 0, numFailedTests: 0 };
      for (const session of sessions) {
        if (session.testResults) count(session.testResults, report);
        // A file that does not load has no test results, and is a failure all the same.
        else if (!session.passed) report.numFailedTests += 1;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(report));
    },
  };
}

function count(suite: TestSuiteResult, report: ElementTestReport): void {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) report.numPassedTests += 1;
    else report.numFailedTests += 1;
  }
  for (const inner of suite.suites) count(inner, report);
}
