import { writeFileSync } from 'node:fs';
import { DeskbellError } from '@deskbell/protocol';
import { currentConfiguration } from '../../configuration/current-configuration.ts';
import type { CommandContext } from '../with-store.ts';
import { siteOf } from './site-of.ts';
import { writeSiteFile } from './write-site-file.ts';

export interface PullOptions {
  readonly site?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Writes the configuration in force to a file, or to the standard output. */
export async function pullConfiguration(
  { store }: Pick<CommandContext, 'store'>,
  file: string | undefined,
  { site, force = false }: PullOptions,
): Promise<void> {
  const siteId = await siteOf(store, site);
  const text = writeSiteFile(siteId, await currentConfiguration(store, siteId));
  if (file === undefined || file === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new DeskbellError(
      'conflict',
      `unable to write ${file}: it is there already, perhaps with comments of yours; name another file, or add --force`,
      { cause: error },
    );
  }
  console.log(`The configuration of the site "${siteId}" is in ${file}.`);
}
