import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps them, a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder with Postgres' own programs (`initdb`, `postgres`, `pg_dump` …): that of `POSTGRES_BIN`, of Debian's newest package,
 * or one on the path. `undefined` when there is none.
 */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
  const folders = [
    process.env['POSTGRES_BIN'] ?? '',
    ...newestFirst.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}
