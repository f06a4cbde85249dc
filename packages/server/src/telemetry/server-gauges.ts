import type { ConversationStatus } from '@deskbell/protocol';

/** How the server stands, asked for at each scrape. */
export interface ServerGauges {
  /** Open sockets of this node. */
  readonly connections: () => number;
  /** Open conversations of all sites that this node knows, by status. */
  readonly conversations: () => ReadonlyMap<ConversationStatus, number>;
  /** Writes since the start, and the transactions that carried them. */
  readonly writes: () => { readonly writes: number; readonly commits: number; readonly restarts: number };
}

/** The sockets come last: until then there are none. */
export interface LiveGauges extends Omit<ServerGauges, 'connections'> {
  connections: () => number;
}
