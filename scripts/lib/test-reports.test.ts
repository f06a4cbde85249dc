import { describe, expect, it } from 'vitest';
import { countTests } from './test-reports.ts';

describe('countTests', () => {
  it('counts what the runner counted', () => {
    expect(countTests({ numPassedTests: 3, numFailedTests: 2 }, false)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that does not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [broken, broken] };
    expect(countTests(report, false)).toEqual({ passed: 3, failed: 2 });
  });

  it('never says that nothing failed when the runner did', () => {
    expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
    expect(countTests({ numPassedTests: 3, numFailedTests: 0 }, false)).toEqual({ passed: 3, failed: 1 });
  });
});
