import { checkPublished } from './check-published.ts';
import { inRoot } from './root.ts';
import { runCommand } from './run-command.ts';
import { checkSpecCoverage } from './spec-coverage.ts';
import { vitestArgs } from './test-reports.ts';
import type { Step } from './step.ts';

/** What must hold besides the tests, quickest first. */
export function checkSteps(): Step[] {
  const command = (name: string, program: string, ...args: string[]): Step => ({
    name,
    run: () => runCommand(program, args),
  });
  return [
    command('format (prettier)', 'prettier', '--check', '--log-level', 'warn', '.'),
    command('types (tsc)', 'tsc', '-p', 'tsconfig.json'),
    command('lint (oxlint)', 'oxlint', '--deny-warnings'),
    command('architecture', 'vitest', ...vitestArgs('architecture', ['architecture'])),
    { name: 'rules and their tests', run: () => Promise.resolve(checkSpecCoverage()) },
    command('unused code (knip)', 'knip', '--no-progress', '--no-config-hints'),
    command('browser bytes', 'node', inRoot('scripts', 'budget.ts')),
    { name: 'published packages', run: checkPublished },
  ];
}
