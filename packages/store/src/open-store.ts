import type { Clock, Ids, Store } from '@deskbell/core';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import type { WriterMetrics } from './writer/writer.ts';

export interface OpenStoreOptions {
  /** The database file; made, with its folder, when it does not exist. */
  readonly path: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A store that also tells how much it has written, for metrics. */
export interface OpenedStore extends Store {
  readonly metrics: Readonly<WriterMetrics>;
}

/**
 * Opens everything that an installation keeps, bringing an older file up to date first.
 *
 * Rejects with `unsupported_version` when a newer build has written the file, `invalid` when it is no database, and
 * `unavailable` when it cannot be opened or another process is just changing its schema.
 */
export function openStore({ path, clock, ids }: OpenStoreOptions): Promise<OpenedStore> {
  return openSqliteStore({ path, clock, ids });
}
