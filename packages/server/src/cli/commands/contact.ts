import { messageText } from '@deskbell/protocol';
import type { Command } from 'commander';
import { readId } from '../dashed-ids.ts';
import { readArgument } from '../read-argument.ts';
import { withStore } from '../with-store.ts';

export function addContact(program: Command): void {
  const contact = program
    .command('contact')
    .description('what is kept of people: hand it out, erase it, or hold it')
    .addHelpText('after', '\nExample:\n  $ deskbell contact export -P71o-gMcnvpGRCS_6Hjy ada.zip');

  contact
    .command('export')
    .description('write everything that is kept of a contact into a zip')
    .argument('<id>', 'id of the contact', readId)
    .argument('<file>', 'file to make; it must not exist')
    .addHelpText('after', '\nExample:\n  $ deskbell contact export -P71o-gMcnvpGRCS_6Hjy ada.zip')
    .action(async (id: string, file: string, _options: unknown, command: Command) => {
      const { exportToFile } = await import('../contacts/export-to-file.ts');
      await withStore(command, (context) => exportToFile(context, id, file));
    });

  contact
    .command('erase')
    .description('erase a contact with everything that is kept of them; cannot be undone')
    .argument('<id>', 'id of the contact', readId)
    .option('--yes', 'do it; without this it is only said what would be erased')
    .addHelpText('after', '\nExample:\n  $ deskbell contact erase -P71o-gMcnvpGRCS_6Hjy --yes')
    .action(async (id: string, { yes = false }: { yes?: boolean }, command: Command) => {
      const { eraseNow } = await import('../contacts/erase-now.ts');
      await withStore(command, (context) => eraseNow(context, id, yes));
    });

  contact
    .command('hold')
    .description('keep a contact from being erased, by retention or by anybody')
    .argument('<id>', 'id of the contact', readId)
    .requiredOption('--reason <text>', 'why they are held', readArgument(messageText))
    .addHelpText('after', '\nExample:\n  $ deskbell contact hold -P71o-gMcnvpGRCS_6Hjy --reason "Case 17/26"')
    .action(async (id: string, { reason }: { reason: string }, command: Command) => {
      const { holdContact } = await import('../contacts/hold-contact.ts');
      await withStore(command, (context) => holdContact(context, id, reason));
    });

  contact
    .command('release')
    .description('let a contact who was held be erased again')
    .argument('<id>', 'id of the contact', readId)
    .addHelpText('after', '\nExample:\n  $ deskbell contact release -P71o-gMcnvpGRCS_6Hjy')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { releaseContact } = await import('../contacts/hold-contact.ts');
      await withStore(command, (context) => releaseContact(context, id));
    });
}
