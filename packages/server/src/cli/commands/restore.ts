import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DeskbellError } from '@deskbell/protocol';
import { createLogger } from '../../log/create-logger.ts';
import { restoreData } from '../../lifecycle/restore-data.ts';
import { systemClock } from '../../system/system-clock.ts';
import { configOf } from '../with-store.ts';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup in the place of the data; the server must be stopped')
    .argument('<file>', 'file that "deskbell backup" has made')
    .addHelpText(
      'after',
      `
Files that lie beside the backup (<file>.files) come with it. What was there is kept beside it, under another name. Everybody's browser learns of it with the next
start, and forgets what the backup does not know. A Postgres database is restored with its own tools.

Example:
  $ deskbell restore backups/2026-03-01.sqlite`,
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const { databaseUrl, dataDir } = configOf(command);
      if (databaseUrl !== null) {
        throw new DeskbellError(
          'invalid',
          'unable to restore: the data are in Postgres; restore the database with pg_restore or your provider’s tools, then start the servers',
        );
      }
      const { aside, withFiles } = await restoreData({
        file: resolve(file),
        dataDir,
        clock: systemClock,
        log: createLogger('silent'),
        check: requireBackup,
      });
      console.log(`The data are those of ${file}. Start the server.`);
      if (withFiles) console.log(`The files that people have sent are those of ${file}.files.`);
      if (aside.length > 0)
        console.log(`What was there before is in ${aside.join(' and ')}; delete it when all is well.`);
    });
}

async function requireBackup(file: string): Promise<void> {
  const { inspectInstallation } = await import('../../compose.ts');
  const { damage, latestSchema, schemaVersion } = await inspectInstallation(
    { path: file },
    { clock: systemClock },
  );
  if (schemaVersion === 0) {
    throw new DeskbellError('invalid', 'unable to restore: the file holds no data of Deskbell; give another');
  }
  if (schemaVersion > latestSchema) {
    throw new DeskbellError(
      'unsupported_version',
      'unable to restore: a newer version of Deskbell wrote the file; update first',
    );
  }
  if (damage !== null) {
    throw new DeskbellError(
      'invalid',
      `unable to restore: the file is damaged (${damage}); take an older one`,
    );
  }
}
