import { saveConfiguration } from '../../configuration/save-configuration.ts';
import { recordChange } from '../record-change.ts';
import type { CommandContext } from '../with-store.ts';
import { plannedChange } from './planned-change.ts';
import { systemUser } from './system-user.ts';

/** Puts a file in force, whole or not at all; a running server takes it over within two seconds. */
export async function applyConfiguration(
  context: Pick<CommandContext, 'store' | 'clock' | 'ids'>,
  file: string,
  { site }: { readonly site?: string | undefined },
): Promise<void> {
  const { store, clock } = context;
  const { siteId, current, configuration, lines } = await plannedChange(store, file, site);
  if (lines.length === 0) {
    console.log(
      `Nothing to change: it is in force on the site "${siteId}" (version ${String(current.version)}).`,
    );
    return;
  }
  const { saved } = await saveConfiguration(store, {
    siteId,
    expectedVersion: current.version,
    configuration,
    by: { kind: 'commandLine', name: systemUser() },
    at: clock.now(),
  });
  await recordChange(context, {
    action: 'configuration:write',
    target: { siteId },
    before: { version: current.version },
    after: { version: saved.version },
  });
  console.log(lines.join('\n'));
  console.log(`Version ${String(saved.version)} is in force on the site "${siteId}".`);
}
