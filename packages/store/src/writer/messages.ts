import type { WireError } from '@deskbell/protocol/plain';
import type { PackedRequests, PackedResults } from './packed-batch.ts';

/** What the writer's thread is started with. */
export interface WriterData {
  readonly path: string;
  readonly busyTimeoutMs: number;
  /** Run on the writer's connection after the usual ones. */
  readonly pragmas: readonly string[];
}

export type ToWriter =
  { readonly type: 'commit'; readonly requests: PackedRequests } | { readonly type: 'close' };

export type FromWriter =
  | { readonly type: 'ready' }
  /** The database could not be opened; the thread ends. */
  | { readonly type: 'failed'; readonly error: WireError }
  /** In the order of the requests, after the commit has returned. */
  | { readonly type: 'committed'; readonly results: PackedResults };
