import type { Command } from 'commander';
import { applyConfiguration } from '../config/apply-configuration.ts';
import { diffConfiguration } from '../config/diff-configuration.ts';
import { pullConfiguration, type PullOptions } from '../config/pull-configuration.ts';
import { withStore } from '../with-store.ts';

interface SiteOption {
  readonly site?: string | undefined;
}

const siteOption = ['--site <id>', 'the site (default: the only one)'] as const;

export function addConfig(program: Command): void {
  const config = program
    .command('config')
    .description('how a site is served: queues, skills, hours, escalation')
    .addHelpText('after', '\nExample:\n  $ deskbell config pull site.yaml');

  config
    .command('pull')
    .description('write the configuration in force to a YAML file')
    .argument('[file]', 'where to (default: the standard output)')
    .option(...siteOption)
    .option('--force', 'write over a file that is there')
    .addHelpText('after', '\nExample:\n  $ deskbell config pull --site shop shop.yaml')
    .action(async (file: string | undefined, options: PullOptions, command: Command) => {
      await withStore(command, (context) => pullConfiguration(context, file, options));
    });

  config
    .command('diff')
    .description('show what a file would change, and change nothing; the exit code is 1 when it would')
    .argument('<file>', 'a YAML or JSON file; "-" is the standard input')
    .option(...siteOption)
    .addHelpText('after', '\nExample:\n  $ deskbell config diff --site shop shop.yaml')
    .action(async (file: string, options: SiteOption, command: Command) => {
      await withStore(command, (context) => diffConfiguration(context, file, options));
    });

  config
    .command('apply')
    .description('put a file in force, whole or not at all; a running server follows within two seconds')
    .argument('<file>', 'a YAML or JSON file; "-" is the standard input')
    .option(...siteOption)
    .addHelpText('after', '\nExample:\n  $ deskbell config apply --site shop shop.yaml')
    .action(async (file: string, options: SiteOption, command: Command) => {
      await withStore(command, (context) => applyConfiguration(context, file, options));
    });
}
