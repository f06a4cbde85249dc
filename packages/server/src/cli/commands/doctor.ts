import type { Command } from 'commander';
import { ConfigError } from '../../config/config-error.ts';
import type { Config } from '../../config/config.ts';
import { systemClock } from '../../system/system-clock.ts';
import { checkAddress } from '../doctor/check-address.ts';
import { checkData } from '../doctor/check-data.ts';
import { checkMachine } from '../doctor/check-machine.ts';
import { checkServices } from '../doctor/check-services.ts';
import { type Finding, ok, problem } from '../doctor/finding.ts';
import { EXIT } from '../exit-codes.ts';
import { QuietExit } from '../quiet-exit.ts';
import { configOf } from '../with-store.ts';

const SIGNS = { ok: '✓', warning: '!', problem: '✗' } as const;

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check configuration, database, Redis, mail, clock, disk and origins, and say what to do')
    .option('--json', 'for programs: a list of { level, what, todo }')
    .addHelpText(
      'after',
      `
Changes nothing; the server may run meanwhile. Exit code 1 when something does not work.

Examples:
  $ deskbell doctor
  $ deskbell doctor --json | jq '.[] | select(.level != "ok")'`,
    )
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const findings: Finding[] = [];
      const tell = (found: readonly Finding[]): void => {
        findings.push(...found);
        if (!json) for (const finding of found) print(finding);
      };
      const config = configure(command, tell);
      if (config) await examine(config, tell);
      if (json) console.log(JSON.stringify(findings, null, 2));
      else summarise(findings);
      if (findings.some(({ level }) => level === 'problem')) throw new QuietExit(EXIT.failed);
    });
}

type Tell = (findings: readonly Finding[]) => void;

function configure(command: Command, tell: Tell): Config | undefined {
  try {
    const config = configOf(command);
    tell([ok('The configuration is well-formed.')]);
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    tell([problem(error.message, 'Correct it; docs/guides/configuration.md lists every setting.')]);
    return undefined;
  }
}

async function examine(config: Config, tell: Tell): Promise<void> {
  const { inspectInstallation } = await import('../../compose.ts');
  tell(await checkMachine(config));
  const data = await checkData(config, { clock: systemClock, inspect: inspectInstallation });
  tell(data.findings);
  tell(await checkServices(config));
  tell(await checkAddress(config, data.sites));
}

function print({ level, todo, what }: Finding): void {
  console.log(`${SIGNS[level]} ${what}${todo === undefined ? '' : `\n    → ${todo}`}`);
}

function summarise(findings: readonly Finding[]): void {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const problems = count('problem');
  const warnings = count('warning');
  const parts = [
    problems === 0 ? 'Nothing is broken' : `${String(problems)} to mend`,
    warnings === 0 ? 'nothing to worry about' : `${String(warnings)} to think of`,
  ];
  console.log(`\n${parts.join(', ')}.`);
}
