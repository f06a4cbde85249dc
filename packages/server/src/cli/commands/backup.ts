import { resolve } from 'node:path';
import type { Command } from 'commander';
import { copyFiles } from '../../files/copy-files.ts';
import { withStore } from '../with-store.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'write a consistent copy of the database to a new file, and of files beside it, also while the server runs',
    )
    .argument('<file>', 'file to make; it must not exist')
    .addHelpText('after', '\nExample:\n  $ deskbell backup backups/2026-03-01.sqlite')
    .action(async (file: string, _options: unknown, command: Command) => {
      await withStore(command, async ({ config, store }) => {
        await store.backup(resolve(file));
        console.log(`The copy is in ${file}.`);
        // Afterwards: then every file is there that the copy knows of.
        if (await copyFiles(config, resolve(`${file}.files`))) {
          console.log(
            `The files that people have sent are in ${file}.files; keep both together, restore takes both.`,
          );
        }
      });
    });
}
