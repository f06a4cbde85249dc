import { role, shortText } from '@deskbell/protocol';
import type { Command } from 'commander';
import { z } from 'zod';
import { readArgument } from '../read-argument.ts';
import { addUserAccount } from '../users/add-user-account.ts';
import { disableUser, enableUser } from '../users/disable-user.ts';
import { listUsers } from '../users/list-users.ts';
import { resetTotp } from '../users/reset-totp.ts';
import { resetUser } from '../users/reset-user.ts';
import { withStore } from '../with-store.ts';

const email = z
  .string()
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address');
const capacity = z.coerce.number('must be a whole number').int('must be a whole number').min(0).max(100);

interface AddOptions {
  readonly name: string;
  readonly role: z.infer<typeof role>;
  readonly site: readonly string[];
  readonly capacity: number;
}

export function addUser(program: Command): void {
  const user = program
    .command('user')
    .description('the people who answer')
    .addHelpText('after', '\nExample:\n  $ deskbell user list');

  user
    .command('add')
    .description('add a person and print a link with which they sign in once and choose a password')
    .argument('<email>', 'their e-mail address', readArgument(email))
    .requiredOption(
      '--name <name>',
      'their name, as visitors see it',
      readArgument(shortText.min(1, 'must not be empty')),
    )
    .option('--role <role>', 'agent, supervisor or admin', readArgument(role), 'agent')
    .option(
      '--site <id>',
      'a site they answer for; may be repeated (default: the only one)',
      (text: string, all: readonly string[]) => [...all, text],
      [],
    )
    .option(
      '--capacity <number>',
      'how many conversations they can have at a time',
      readArgument(capacity),
      4,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ deskbell user add eva@shop.example --name "Eva"\n  $ deskbell user add jan@shop.example --name "Jan" --role admin --site shop',
    )
    .action(async (address: string, options: AddOptions, command: Command) => {
      await withStore(command, (context) => addUserAccount(context, { ...options, email: address }));
    });

  user
    .command('list')
    .description('list everybody with their roles')
    .addHelpText('after', '\nExample:\n  $ deskbell user list')
    .action(async (_options: unknown, command: Command) => {
      await withStore(command, listUsers);
    });

  user
    .command('disable')
    .description('end all sessions of a person at once and let them sign in no more')
    .argument('<email>', 'their e-mail address')
    .addHelpText('after', '\nExample:\n  $ deskbell user disable eva@shop.example')
    .action(async (address: string, _options: unknown, command: Command) => {
      await withStore(command, (context) => disableUser(context, address));
    });

  user
    .command('enable')
    .description('let a disabled person sign in again')
    .argument('<email>', 'their e-mail address')
    .addHelpText('after', '\nExample:\n  $ deskbell user enable eva@shop.example')
    .action(async (address: string, _options: unknown, command: Command) => {
      await withStore(command, (context) => enableUser(context, address));
    });

  user
    .command('reset')
    .description('forget the password of a person, end their sessions and print a new one-time link')
    .argument('<email>', 'their e-mail address')
    .addHelpText('after', '\nExample:\n  $ deskbell user reset eva@shop.example')
    .action(async (address: string, _options: unknown, command: Command) => {
      await withStore(command, (context) => resetUser(context, address));
    });

  user
    .command('reset-totp')
    .description('forget the second factor of a person who has lost it, and end their sessions')
    .argument('<email>', 'their e-mail address')
    .addHelpText('after', '\nExample:\n  $ deskbell user reset-totp eva@shop.example')
    .action(async (address: string, _options: unknown, command: Command) => {
      await withStore(command, (context) => resetTotp(context, address));
    });
}
