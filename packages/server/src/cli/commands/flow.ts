import type { Command } from 'commander';
import { importFlow, type ImportOptions } from '../flows/import-flow.ts';
import { listFlows } from '../flows/list-flows.ts';
import { readFlowFile } from '../flows/read-flow-file.ts';
import type { TryOptions } from '../flows/try-flow.ts';
import { withStore } from '../with-store.ts';

interface SiteOption {
  readonly site?: string | undefined;
}

const siteOption = ['--site <id>', 'the site (default: the only one)'] as const;
const FILE = 'a YAML or JSON file, "-" for the standard input, or the name of a ready one such as "callback"';

export function addFlow(program: Command): void {
  const flow = program
    .command('flow')
    .description('scripted dialogues that answer before people do')
    .addHelpText('after', '\nExample:\n  $ deskbell flow try order-status --language pl');

  flow
    .command('validate')
    .description('check a flow, and change nothing; the exit code is 2 when something is wrong')
    .argument('<file>', FILE)
    .addHelpText('after', '\nExample:\n  $ deskbell flow validate returns.yaml')
    .action(async (file: string) => {
      const { definition } = await readFlowFile(file);
      const count = Object.keys(definition.nodes).length;
      console.log(
        `"${definition.name}" is sound: ${String(count)} nodes, in ${Object.keys(definition.speaker).join(', ')}.`,
      );
    });

  flow
    .command('import')
    .description('save a flow as the draft of a site; a running server follows within two seconds')
    .argument('<id>', 'what the flow is called on the site, such as "returns"')
    .argument('<file>', FILE)
    .option(...siteOption)
    .option('--publish', 'and let conversations begin with it')
    .addHelpText('after', '\nExample:\n  $ deskbell flow import callback callback --publish')
    .action(async (id: string, file: string, options: ImportOptions, command: Command) => {
      await withStore(command, (context) => importFlow(context, id, file, options));
    });

  flow
    .command('list')
    .description('list the flows of a site')
    .option(...siteOption)
    .addHelpText('after', '\nExample:\n  $ deskbell flow list --site shop')
    .action(async (options: SiteOption, command: Command) => {
      await withStore(command, (context) => listFlows(context, options));
    });

  flow
    .command('try')
    .description('talk with a flow in the terminal; nothing is stored, and no other system is called')
    .argument('<file>', FILE)
    .option('--language <tag>', 'the language of the visitor', 'en')
    .option('--page <url>', 'the page on which the conversation begins')
    .option('--closed', 'as if it were outside the hours of the desk')
    .option('--unstaffed', 'as if nobody were there')
    .addHelpText('after', '\nExample:\n  $ deskbell flow try returns.yaml --language cs --closed')
    .action(async (file: string, options: TryOptions) => {
      const { tryFlow } = await import('../flows/try-flow.ts');
      await tryFlow(await readFlowFile(file), options);
    });
}
