import { DeskbellError } from '@deskbell/protocol';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { withStore } from '../with-store.ts';

interface MigrateOptions {
  readonly from?: string;
  readonly to?: string;
}

const USAGE = { exitCode: EXIT.usage };

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the database up to date, or make an empty one (start does this by itself); with --from and --to: move everything to another database',
    )
    .option('--from <address>', 'where the installation is: sqlite:<file> or postgres://…')
    .option('--to <address>', 'where it goes: an empty database, or the path of a new file')
    .addHelpText(
      'after',
      `
A move needs the server to be stopped. Ended in between, it goes on where it was when it is run again. In the end both
sides are compared. A password need not be in the address: PGPASSWORD and ~/.pgpass work as well.

Examples:
  $ DESKBELL_DATA_DIR=/var/lib/deskbell deskbell migrate
  $ deskbell migrate --from sqlite:./data/deskbell.sqlite --to postgres://deskbell@db.example/deskbell`,
    )
    .action(async ({ from, to }: MigrateOptions, command: Command) => {
      if (from !== undefined && to !== undefined) {
        const { moveInstallation } = await import('../migrate/move-installation.ts');
        await moveInstallation(from, to).catch((error: unknown) => {
          const isUsage = error instanceof DeskbellError && error.code === 'invalid';
          if (isUsage && error.details?.['path'] !== undefined)
            command.error(`error: ${error.message}`, USAGE);
          throw error;
        });
        return;
      }
      if (from !== undefined || to !== undefined) {
        command.error('error: a move needs both --from and --to', USAGE);
      }
      // Opening the store brings it up to date.
      await withStore(
        command,
        ({ config }) => {
          const where = config.databaseUrl === null ? `in ${config.dataDir}` : 'in Postgres';
          console.log(`The database ${where} is up to date.`);
          return Promise.resolve();
        },
        { mustExist: false },
      );
    });
}
