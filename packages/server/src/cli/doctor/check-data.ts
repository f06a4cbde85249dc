import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@deskbell/core';
import type { inspectInstallation } from '../../compose.ts';
import type { Config } from '../../config/config.ts';
import { checkSecrets } from './check-secrets.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const MIB = 1024 * 1024;
/** Deadlines of one server and waits of another would contradict each other. */
const FAR_APART_MS = 2_000;

type Inspect = typeof inspectInstallation;
type Inspection = Awaited<ReturnType<Inspect>>;

/** The database: whether it answers, is whole and of this version, and whether the clocks agree; then its sites. */
export async function checkData(
  { databaseUrl, dataDir, secretKey }: Pick<Config, 'databaseUrl' | 'dataDir' | 'secretKey'>,
  { clock, inspect }: { readonly clock: Clock; readonly inspect: Inspect },
): Promise<{ readonly findings: readonly Finding[]; readonly sites: Inspection['sites'] }> {
  const path = join(dataDir, 'deskbell.sqlite');
  if (databaseUrl === null && !existsSync(path)) {
    return { findings: [ok(`There are no data yet in ${dataDir}: the first start makes them.`)], sites: [] };
  }
  let found: Inspection;
  try {
    found = await inspect(databaseUrl === null ? { path } : { url: databaseUrl }, { clock });
  } catch (error) {
    const what = `The database cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    const todo =
      databaseUrl === null
        ? 'Look at the rights of the file and at the disk; if it is damaged, restore the last backup.'
        : 'Look whether Postgres runs and lets this machine in, and at user and password in DESKBELL_DATABASE_URL.';
    return { findings: [problem(what, todo)], sites: [] };
  }
  const secrets = checkSecrets({ databaseUrl, dataDir, secretKey }, found);
  return { findings: [...aboutData(found), ...aboutClock(found), ...secrets], sites: found.sites };
}

function aboutData({ bytes, damage, engine, latestSchema, schemaVersion, version }: Inspection): Finding[] {
  const name = engine === 'sqlite' ? 'SQLite' : 'Postgres';
  const here = ok(`${name} ${version} answers; the data take ${(bytes / MIB).toFixed(1)} MiB.`);
  if (damage !== null)
    return [
      here,
      problem(`The database is damaged: ${damage}.`, 'Stop the server and restore the last backup.'),
    ];
  if (schemaVersion > latestSchema) {
    return [
      here,
      problem(
        `The data are of a newer version (schema ${String(schemaVersion)}; this one knows ${String(latestSchema)}).`,
        'Update Deskbell.',
      ),
    ];
  }
  return schemaVersion < latestSchema
    ? [
        here,
        warning(
          `The data are of an older version (schema ${String(schemaVersion)} of ${String(latestSchema)}).`,
          'Make a backup; the next start brings them up to date.',
        ),
      ]
    : [here, ok(`The data are of this version (schema ${String(schemaVersion)}).`)];
}

function aboutClock({ clockAheadMs }: Inspection): Finding[] {
  if (clockAheadMs === null) return [];
  const apart = Math.abs(clockAheadMs);
  const what = `The clocks of this machine and of the database are ${(apart / 1_000).toFixed(1)} s apart.`;
  return apart < FAR_APART_MS ? [ok(what)] : [problem(what, 'Let both follow a time server (NTP).')];
}
