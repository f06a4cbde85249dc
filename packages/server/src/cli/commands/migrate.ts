import type { Command } from 'commander';
import { withStore } from '../with-store.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date, or make an empty one (start does this by itself)')
    .addHelpText('after', '\nExample:\n  $ DESKBELL_DATA_DIR=/var/lib/deskbell deskbell migrate')
    .action(async (_options: unknown, command: Command) => {
      // Opening the store brings it up to date.
      await withStore(
        command,
        async ({ config }) => {
          console.log(`The database in ${config.dataDir} is up to date.`);
          return Promise.resolve();
        },
        { mustExist: false },
      );
    });
}
