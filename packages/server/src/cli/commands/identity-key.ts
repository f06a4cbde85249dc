import { ids } from '@deskbell/protocol';
import { type Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { SiteIdentityKeys } from '../../identity/site-identity-keys.ts';
import { readArgument } from '../read-argument.ts';
import { recordChange } from '../record-change.ts';
import { table } from '../table.ts';
import { withStore } from '../with-store.ts';

interface AddOptions {
  readonly algorithm: 'HS256' | 'EdDSA';
  readonly publicKey?: string;
}

const SITE = ['<site>', 'the public key of the site, as "deskbell site list" shows it'] as const;

export function addIdentityKey(program: Command): void {
  const key = program
    .command('identity-key')
    .description('keys with which a site vouches for who its visitors are')
    .addHelpText('after', '\nExample:\n  $ deskbell identity-key add shop');

  key
    .command('add')
    .description('make a key and print its secret, this once; a site has at most two live ones')
    .argument(...SITE, readArgument(ids.siteId))
    .addOption(
      new Option('--algorithm <name>', 'how tokens are signed').choices(['HS256', 'EdDSA']).default('HS256'),
    )
    .option('--public-key <file>', 'for EdDSA: a PEM file with an Ed25519 public key that you have made')
    .addHelpText('after', '\nExample:\n  $ deskbell identity-key add shop --algorithm EdDSA')
    .action(async (siteId: string, { algorithm, publicKey }: AddOptions, command: Command) => {
      const pem = publicKey === undefined ? undefined : readFileSync(publicKey, 'utf8');
      await withStore(command, async (context) => {
        const wanted = pem === undefined ? algorithm : 'EdDSA';
        const made = await new SiteIdentityKeys(context).create(siteId, {
          algorithm: wanted,
          publicKey: pem,
        });
        await recordChange(context, {
          action: 'identityKey:create',
          target: { siteId, thing: `identityKey:${made.id}` },
          after: { algorithm: made.algorithm },
        });
        console.log(`Key ${made.id} (${made.algorithm}) is live.`);
        if (made.secret !== null) {
          console.log(`Sign with this, on your server alone. It is never shown again:\n\n${made.secret}`);
        }
      });
    });

  key
    .command('list')
    .description('list the keys of a site, without secrets')
    .argument(...SITE, readArgument(ids.siteId))
    .addHelpText('after', '\nExample:\n  $ deskbell identity-key list shop')
    .action(async (siteId: string, _options: unknown, command: Command) => {
      await withStore(command, async (context) => {
        const rows = (await new SiteIdentityKeys(context).list(siteId)).map((item) => [
          item.id,
          item.algorithm,
          moment(item.createdAt),
          item.lastUsedAt === null ? 'never' : moment(item.lastUsedAt),
          item.retiredAt === null ? 'live' : `retired ${moment(item.retiredAt)}`,
        ]);
        console.log(table([['ID', 'ALGORITHM', 'MADE', 'LAST USED', 'STATE'], ...rows]));
      });
    });

  key
    .command('retire')
    .description('retire a key: tokens made with it are worth nothing from then on')
    .argument(...SITE, readArgument(ids.siteId))
    .argument('<key>', 'the id of the key')
    .addHelpText('after', '\nExample:\n  $ deskbell identity-key retire shop V1StGXR8_Z5jdHi6B-myT')
    .action(async (siteId: string, keyId: string, _options: unknown, command: Command) => {
      await withStore(command, async (context) => {
        await new SiteIdentityKeys(context).retire(siteId, keyId);
        const target = { siteId, thing: `identityKey:${keyId}` };
        await recordChange(context, { action: 'identityKey:retire', target });
        console.log(`Key ${keyId} is retired.`);
      });
    });
}

function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
