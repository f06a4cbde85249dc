import type { Clock, Ids, Secrets, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import type { WriterMetrics } from './writer/writer.ts';

interface CommonOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Encrypts keys and headers that carry keys; left out: they are stored as they are. */
  readonly secrets?: Secrets;
}

/** SQLite: one process, nothing to set up. */
export interface FileStoreOptions extends CommonOptions {
  /** The database file; made, with its folder, when it does not exist. */
  readonly path: string;
}

/** Postgres: any number of processes at once. */
export interface ServerStoreOptions extends CommonOptions {
  /** `postgres://user:password@host:5432/database`; the database exists and belongs to the user. */
  readonly url: string;
  /**
   * Called when the data turn out to live another life than when they were opened: they were restored, or a standby has taken
   * over. Nothing is stored from then on; the process must start anew (D4).
   */
  readonly onAnotherLife?: () => void;
}

export type OpenStoreOptions = FileStoreOptions | ServerStoreOptions;

/** A store that also tells how much it has written, for metrics. */
export interface OpenedStore extends Store {
  readonly metrics: Readonly<WriterMetrics>;
}

/**
 * Opens everything that an installation keeps, bringing older data up to date first.
 *
 * Rejects with `unsupported_version` when a newer build has written them, `invalid` when the file is no database or the URL
 * none of Postgres, and `unavailable` when they cannot be opened or another process is just changing their schema.
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  if ('path' in options) return openSqliteStore(options);
  if (!isPostgresUrl(options.url)) {
    throw new DeskbellError(
      'invalid',
      'unable to open the database: its URL is none of Postgres; write it as postgres://user:password@host:5432/database',
      { details: { path: 'url' } },
    );
  }
  // Only now, so that a server with a file does without the driver's memory.
  const { openPostgresStore } = await import('./postgres/open-postgres-store.ts');
  return openPostgresStore(options);
}

function isPostgresUrl(url: string): boolean {
  return (
    /^postgres(ql)?:\/\//.test(url) && URL.canParse(url.replace(/^postgres(ql)?:\/\/\//, 'postgres://local/'))
  );
}
