import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageFolder } from '../http/package-folder.ts';
import { addArticles } from './commands/articles.ts';
import { addBackup } from './commands/backup.ts';
import { addConfig } from './commands/config.ts';
import { addContact } from './commands/contact.ts';
import { addDoctor } from './commands/doctor.ts';
import { addFlow } from './commands/flow.ts';
import { addIdentityKey } from './commands/identity-key.ts';
import { addMigrate } from './commands/migrate.ts';
import { addRestore } from './commands/restore.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSite } from './commands/site.ts';
import { addStart } from './commands/start.ts';
import { addUser } from './commands/user.ts';

/** The command line. Commands throw; what is thrown is told by `runCli`. */
export function createProgram(): Command {
  const program = new Command('deskbell')
    .description('Live chat that you host yourself.')
    .version(version())
    .option(
      '--config <file>',
      'configuration file (default: deskbell.yaml or deskbell.json, if there is one)',
    )
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Settings come from DESKBELL_* variables, then from the file, then from the defaults.
Exit codes: 0 done, 1 failed, 2 wrong arguments or configuration.

Examples:
  $ deskbell start
  $ DESKBELL_PUBLIC_URL=https://chat.example deskbell start
  $ deskbell user add eva@shop.example --name "Eva"`,
    );
  addStart(program);
  addMigrate(program);
  addUser(program);
  addSite(program);
  addContact(program);
  addArticles(program);
  addIdentityKey(program);
  addConfig(program);
  addFlow(program);
  addSimulate(program);
  addBackup(program);
  addRestore(program);
  addDoctor(program);
  return program;
}

function version(): string {
  const file = join(packageFolder(import.meta.url), 'package.json');
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed
    ? String(parsed.version)
    : 'unknown';
}
