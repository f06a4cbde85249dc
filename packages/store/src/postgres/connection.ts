import { Socket } from 'node:net';
import type { Client, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { clientConfig, connect, PATIENCE_MS } from './connect.ts';

export interface ConnectionOptions {
  readonly url: string;
  /** Run on it before anything else. */
  readonly settings: readonly string[];
  /** Called when a connection that was open has ended, other than by `close`. */
  readonly lost?: () => void;
}

/**
 * One connection of somebody who needs it for themselves, made when it is needed and again after it was lost. Queries are sent
 * one behind the other without waiting for answers; one that is not answered in time ends the connection.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  #client: Client | undefined;
  #socket: Socket | undefined;
  #opening: Promise<void> | undefined;
  #isClosed = false;
  #life = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Counts the connections that there were, so that one can be told from the next. */
  get life(): number {
    return this.#life;
  }

  get isOpen(): boolean {
    return this.#client !== undefined;
  }

  /** Opens it unless it is open. */
  open(): Promise<void> {
    if (this.#client) return Promise.resolve();
    this.#opening ??= this.#connect().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  query<Row extends QueryResultRow>(query: QueryConfig | string): Promise<QueryResult<Row>> {
    if (!this.#client) return Promise.reject(new Error('the connection was lost'));
    return this.#client.query<Row>(query as QueryConfig);
  }

  /** Commits what `work` has done, or nothing of it. */
  async transact<Result>(work: () => Promise<Result>): Promise<Result> {
    // Not awaited: it travels with the first query of `work`, and fails when that does.
    this.query('begin').catch(() => undefined);
    try {
      const result = await work();
      const { command } = await this.query('commit');
      // What Postgres answers to the commit of a transaction in which a statement has failed.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
      return result;
    } catch (error) {
      await this.query('rollback').catch(() => this.drop());
      throw error;
    }
  }

  /** Lets go of the connection at once, whatever is under way. */
  drop(): void {
    // Not the polite way, which waits for a server that may never answer.
    this.#socket?.destroy();
    if (this.#client) this.#forget(this.#client);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opening?.catch(() => undefined);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    if (this.#isClosed) throw new Error('the store is closed');
    const { url, settings } = this.#options;
    const socket = new Socket();
    const common = { ...clientConfig(url), query_timeout: PATIENCE_MS, pipeline: true };
    const client = await connect({ ...common, stream: () => socket }, settings);
    client.once('error', () => this.#forget(client));
    client.once('end', () => this.#forget(client));
    this.#client = client;
    this.#socket = socket;
  }

  #forget(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#life += 1;
    this.#options.lost?.();
  }
}
