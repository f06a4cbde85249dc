import type { Agent } from '@deskbell/core';
import type { Command } from 'commander';
import { createSignInLink } from '../../auth/sign-in-link.ts';
import type { Config } from '../../config/config.ts';
import { setCompilers } from '../../lifecycle/compilers.ts';
import { giveBackMemory } from '../../lifecycle/give-back-memory.ts';
import { stopOnSignals } from '../../lifecycle/stop-on-signals.ts';
import { createLogger } from '../../log/create-logger.ts';
import { systemClock } from '../../system/system-clock.ts';
import { table } from '../table.ts';
import { configOf } from '../with-store.ts';

export function addStart(program: Command): void {
  program
    .command('start')
    .description('start the server; an empty installation gets its first site and an admin')
    .addHelpText(
      'after',
      '\nExamples:\n  $ deskbell start\n  $ DESKBELL_PORT=9080 DESKBELL_DATA_DIR=/var/lib/deskbell deskbell start',
    )
    .action(async (_options: unknown, command: Command) => {
      await start(configOf(command));
    });
}

async function start(config: Config): Promise<void> {
  // Loaded only now, so that --help and mistakes in the configuration are answered at once.
  const { createServer } = await import('../../server.ts');
  const log = createLogger(config.logLevel);
  const server = createServer(config, { log });
  stopOnSignals(server, log);
  const { url, store, firstAdmin: admin } = await server.start();
  const link =
    admin && admin.passwordHash === null
      ? await createSignInLink({ store, clock: systemClock }, { agentId: admin.id, publicUrl: url })
      : null;
  setCompilers(true);
  giveBackMemory();
  console.log(`Deskbell is ready, ${Math.round(performance.now())} ms after it was started.\n`);
  console.log(table(placesOf(config, url)));
  if (admin && link) console.log(invitation(admin, link));
  console.log('\nCtrl+C stops it.');
}

function placesOf({ demoUrl }: Config, url: string): string[][] {
  return [
    ...(demoUrl === null ? [] : [['  Demo page', `${demoUrl}/`]]),
    ['  Console', `${url}/console/`],
    ['  Docs', `${url}/docs/`],
  ];
}

function invitation({ name, email }: Agent, link: string): string {
  return `\nSign in as ${name} (${email}) and choose a password; the link works once, within 60 minutes:\n  ${link}`;
}
