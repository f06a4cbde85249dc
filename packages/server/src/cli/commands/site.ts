import { ids, origin, shortText } from '@deskbell/protocol';
import type { Command } from 'commander';
import { scriptTag } from '../../http/script-tag.ts';
import { readArgument } from '../read-argument.ts';
import { recordChange } from '../record-change.ts';
import { table } from '../table.ts';
import { withStore } from '../with-store.ts';

interface AddOptions {
  readonly name?: string;
  readonly origin: readonly string[];
}

export function addSite(program: Command): void {
  const site = program
    .command('site')
    .description('the websites that carry the chat')
    .addHelpText('after', '\nExample:\n  $ deskbell site list');

  site
    .command('add')
    .description('add a site; every admin becomes a member of it')
    .argument(
      '<id>',
      'its public key in the script tag: small letters, digits and "-"',
      readArgument(ids.siteId),
    )
    .option(
      '--name <name>',
      'what agents call it (default: the id)',
      readArgument(shortText.min(1, 'must not be empty')),
    )
    .option(
      '--origin <origin>',
      'where its pages are, such as https://shop.example; may be repeated',
      (text: string, all: readonly string[]) => [...all, readArgument(origin)(text)],
      [],
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ deskbell site add shop --name "Our shop" --origin https://shop.example',
    )
    .action(async (id: string, { name, origin: origins }: AddOptions, command: Command) => {
      await withStore(command, async (context) => {
        const { store, clock, config } = context;
        await store.sites.create({
          id,
          name: name ?? id,
          origins: [...new Set(origins)],
          createdAt: clock.now(),
        });
        const admins = (await store.agents.list()).filter(({ memberships }) =>
          memberships.some(({ role }) => role === 'admin'),
        );
        for (const admin of admins) await store.agents.setMembership(admin.id, { siteId: id, role: 'admin' });
        const after = { name: name ?? id, origins };
        await recordChange(context, { action: 'site:create', target: { siteId: id }, after });
        console.log(
          `The site "${id}" is there. Paste this into its pages:\n\n  ${scriptTag(id, config.publicUrl)}`,
        );
        if (origins.length === 0) {
          console.log('\nThe chat will not run anywhere yet: name the origins of its pages in the console.');
        }
      });
    });

  site
    .command('list')
    .description('list the sites and the origins where their chat may run')
    .addHelpText('after', '\nExample:\n  $ deskbell site list')
    .action(async (_options: unknown, command: Command) => {
      await withStore(command, async ({ store }) => {
        const rows = (await store.sites.list()).map(({ id, name, origins }) => [
          id,
          name,
          origins.join(' ') || 'nowhere',
        ]);
        console.log(table([['ID', 'NAME', 'ORIGINS'], ...rows]));
      });
    });
}
