import { InvalidArgumentError, type Command } from 'commander';
import type { SimulateOptions } from '../simulate/run-simulate.ts';

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'play days of traffic against a configuration and a staffing, with the code that serves visitors',
    )
    .option('--config <file>', "the site's configuration (default: that of a new site)")
    .option('--compare <files...>', 'configurations to put side by side, instead of --config')
    .requiredOption('--staffing <file>', 'who is there when')
    .requiredOption('--traffic <file>', 'who comes when, and with what')
    .option('--seed <number>', 'chance: the same seed gives the same result', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--days <number>', 'how many days', wholeNumber(1, 366), 1)
    .option('--target <span>', 'who is served within this counts as served in time', '30s')
    .option('--staff-for <target>', 'find the smallest staffing, such as "90% in 30s"')
    .option('--report <file>', 'write a page with charts')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      `
The files: docs/guides/staffing.md.

Examples:
  $ deskbell simulate --config site.yaml --staffing plan.yaml --traffic traffic.yaml --report monday.html
  $ deskbell simulate --compare now.yaml new.yaml --staffing plan.yaml --traffic traffic.yaml --days 5
  $ deskbell simulate --config site.yaml --staffing plan.yaml --traffic traffic.yaml --staff-for "90% in 30s"`,
    )
    .action(async (_options: unknown, command: Command) => {
      // The program's own --config takes the file before this command sees it.
      const options = command.optsWithGlobals<SimulateOptions>();
      // Loaded only now: a server never needs it.
      const { runSimulate } = await import('../simulate/run-simulate.ts');
      await runSimulate(options);
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
