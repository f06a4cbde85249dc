import type { Clock, FileStore, Ids, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { FileType } from './checks/file-types.ts';
import type { Scanner } from './scan/scanner.ts';
import type { Turns } from './turns.ts';

/** What the use cases of files work with. */
export interface FilesContext {
  readonly store: Pick<Store, 'files' | 'conversations' | 'sites'>;
  readonly bytes: FileStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly config: Config['files'];
  readonly types: readonly FileType[];
  /** Where uploads lie until they are checked. */
  readonly incoming: string;
  readonly scan: Scanner | null;
  /** Drawing takes memory and a processor: one picture at a time. */
  readonly checking: Turns;
}
