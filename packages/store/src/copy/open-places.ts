import type { Clock, Ids } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { compiledMigrations } from '../sqlite/compiled.ts';
import { migrate as migrateFile } from '../sqlite/migrate.ts';
import { nameOfAddress, type Address } from './address.ts';
import { UNFINISHED_MOVE } from './notes.ts';
import type { Place } from './place.ts';
import { SqlitePlace } from './sqlite-place.ts';

const KNOWN = compiledMigrations.length;

interface Help {
  readonly clock: Clock;
  readonly ids: Ids;
}

async function open(address: Address): Promise<Place> {
  const name = nameOfAddress(address);
  if (address.engine === 'sqlite') return SqlitePlace.open(address.path, name);
  // Only now: a move between files does without the driver.
  const { PostgresPlace } = await import('./postgres-place.ts');
  return PostgresPlace.open(address.url, name);
}

/** Opens what is to be moved. Throws `conflict` for an older schema or an unfinished move, `unsupported_version` for a newer one. */
export async function openSource(address: Address): Promise<Place> {
  const place = await open(address);
  try {
    const version = await place.schemaVersion();
    if (version === 0) {
      throw new DeskbellError('not_found', `unable to move: there is no installation in ${place.name}`);
    }
    refuseNewer(place, version);
    if (version < KNOWN) {
      const setting =
        address.engine === 'sqlite'
          ? 'DESKBELL_DATA_DIR=<its folder>'
          : 'DESKBELL_DATABASE_URL=<its address>';
      throw new DeskbellError(
        'conflict',
        `unable to move: an older version of Deskbell has written ${place.name} (schema ${version}, this one needs ${KNOWN}); bring it up to date first: ${setting} deskbell migrate`,
        { details: { found: version, known: KNOWN } },
      );
    }
    if ((await place.getNote(UNFINISHED_MOVE)) !== undefined) {
      throw new DeskbellError(
        'conflict',
        `unable to move: ${place.name} is itself the target of a move that is not finished; finish that one first`,
      );
    }
    return place;
  } catch (error) {
    await place.close();
    throw error;
  }
}

/** Opens where it is to go, with the schema of this build. */
export async function openTarget(address: Address, help: Help): Promise<Place> {
  // A file is made; a database is there.
  const found = await open(address).catch((error: unknown) => {
    if (error instanceof DeskbellError && error.code === 'not_found') return undefined;
    throw error;
  });
  if (found) {
    try {
      const version = await found.schemaVersion();
      refuseNewer(found, version);
      if (version === KNOWN) return found;
      if (version > 0 && (await found.getNote(UNFINISHED_MOVE)) !== undefined) {
        throw new DeskbellError(
          'conflict',
          `unable to move: another version of Deskbell has begun the move to ${found.name}; empty it and begin anew`,
        );
      }
    } catch (error) {
      await found.close();
      throw error;
    }
    await found.close();
  }
  await prepare(address, help);
  return open(address);
}

async function prepare(address: Address, help: Help): Promise<void> {
  if (address.engine === 'sqlite') {
    migrateFile({ path: address.path, ...help });
    return;
  }
  const { migrate } = await import('../postgres/migrate.ts');
  await migrate({ url: address.url, ...help });
}

function refuseNewer({ name }: Place, version: number): void {
  if (version <= KNOWN) return;
  throw new DeskbellError(
    'unsupported_version',
    `unable to move: a newer version of Deskbell has written ${name} (schema ${version}, this one knows ${KNOWN}); update Deskbell`,
    { details: { found: version, known: KNOWN } },
  );
}
