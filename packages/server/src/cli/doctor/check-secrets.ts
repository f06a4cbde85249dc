import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { inspectInstallation } from '../../compose.ts';
import type { Config } from '../../config/config.ts';
import { openSecretBox, SECRET_FILE } from '../../secrets/open-secret-box.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

/** Whether the key is there by which secrets were stored, and is the one of then. Makes none. */
export function checkSecrets(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'secretKey'>,
  { sealed }: Pick<Awaited<ReturnType<typeof inspectInstallation>>, 'sealed'>,
): readonly Finding[] {
  return [...sharedKey(config), ...readable(config, sealed)];
}

/** Servers that share a database must share the key, and a file in the data folder is one server's own. */
function sharedKey({
  databaseUrl,
  dataDir,
  secretKey,
}: Pick<Config, 'dataDir' | 'databaseUrl' | 'secretKey'>) {
  if (databaseUrl === null || secretKey !== null) return [];
  return [
    warning(
      `Each server on this Postgres encrypts secrets with a key of its own, in ${join(dataDir, SECRET_FILE)}.`,
      'Before a second server is started, set DESKBELL_SECRET_KEY to the same key on all of them.',
    ),
  ];
}

function readable(
  config: Pick<Config, 'dataDir' | 'secretKey'>,
  sealed: Awaited<ReturnType<typeof inspectInstallation>>['sealed'],
): readonly Finding[] {
  if (sealed.length === 0) return [];
  const path = join(config.dataDir, SECRET_FILE);
  if (config.secretKey === null && !existsSync(path)) {
    return [
      problem(
        `Secrets are stored encrypted, and their key is missing (${path}).`,
        'Bring it back from where it is kept beside the backups, or set DESKBELL_SECRET_KEY to the one of then.',
      ),
    ];
  }
  const box = openSecretBox(config);
  try {
    for (const { purpose, text } of sealed) box.open(text, purpose);
    return [ok('Stored secrets can be read with the key that is there.')];
  } catch (error) {
    return [
      problem(
        `Stored secrets cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        'Give the server the key of then; what was made since with another key has to be made again.',
      ),
    ];
  }
}
