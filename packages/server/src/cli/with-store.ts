import type { Clock, Ids, Store } from '@deskbell/core';
import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { randomIds } from '../system/random-ids.ts';
import { systemClock } from '../system/system-clock.ts';

export interface CommandContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Config;
}

/** The configuration that a command runs under, `--config` included. */
export function configOf(command: Command): Config {
  const { config } = command.optsWithGlobals<{ config?: string }>();
  return loadConfig({ file: config });
}

/** Runs a command on the data, also while a server uses them, and lets go of them afterwards. */
export async function withStore(
  command: Command,
  run: (context: CommandContext) => Promise<void>,
  options: { mustExist?: boolean } = { mustExist: true },
): Promise<void> {
  const config = configOf(command);
  // Loaded only now, so that --help and mistakes in arguments are answered at once.
  const { openInstallation } = await import('../compose.ts');
  const store = await openInstallation(config, { clock: systemClock, ids: randomIds }, options);
  try {
    await run({ store, clock: systemClock, ids: randomIds, config });
  } finally {
    await store.close();
  }
}
