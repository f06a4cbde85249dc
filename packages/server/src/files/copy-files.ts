import { constants, existsSync } from 'node:fs';
import { chmod, cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';

/**
 * Copies the files of an installation into a new folder, beside a copy of its database that was made before: what came in between is too
 * much and does no harm. Resolves with `false` when there are none here, as nobody has sent one or they lie in an object store.
 */
export async function copyFiles(
  { dataDir, files }: Pick<Config, 'dataDir' | 'files'>,
  target: string,
): Promise<boolean> {
  const folder = join(dataDir, 'files');
  if (files.s3Endpoint !== null || !existsSync(folder)) return false;
  await cp(folder, target, {
    recursive: true,
    errorOnExist: true,
    force: false,
    mode: constants.COPYFILE_FICLONE,
  });
  await chmod(target, 0o700);
  return true;
}
