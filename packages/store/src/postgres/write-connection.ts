import { Socket } from 'node:net';
import type { Client, QueryConfig, QueryResult } from 'pg';
import type { QueryName } from '../query/names.ts';
import { clientConfig, connect, PATIENCE_MS, WRITING } from './connect.ts';
import { prepared } from './prepared.ts';

/** One connection that writes, made when it is needed and again after it was lost. */
export class WriteConnection {
  readonly #url: string;
  #client: Client | undefined;
  #socket: Socket | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  get isOpen(): boolean {
    return this.#client !== undefined;
  }

  async open(): Promise<void> {
    if (this.#client) return;
    const socket = new Socket();
    const client = await connect(
      {
        ...clientConfig(this.#url),
        query_timeout: PATIENCE_MS,
        pipeline: true,
        stream: () => socket,
      },
      WRITING,
    );
    client.once('error', () => this.#forget(client));
    client.once('end', () => this.#forget(client));
    this.#client = client;
    this.#socket = socket;
  }

  run(name: QueryName, parameters: object): Promise<QueryResult> {
    return this.query(prepared(name, parameters));
  }

  query(query: QueryConfig | string): Promise<QueryResult> {
    if (!this.#client) return Promise.reject(new Error('the connection was lost'));
    return this.#client.query(query as QueryConfig);
  }

  /** Commits what `work` has done, or nothing of it. */
  async transact<Result>(work: () => Promise<Result>): Promise<Result> {
    // Not awaited: it travels with the first statement of `work`, and fails when that does.
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
    this.#client = undefined;
    // Not the polite way, which waits for a server that may never answer.
    this.#socket?.destroy();
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }
}
