import pg from 'pg';
import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';
import type { Reader } from '../stores/reader.ts';
import { clientConfig, PATIENCE_MS, prepareSession, READING } from './connect.ts';
import { serverFailure, unavailable } from './postgres-failure.ts';
import { prepared } from './prepared.ts';

/** Postgres serves a handful of readers better than a crowd. */
const MOST_CONNECTIONS = 8;
/** Long readings give a sign of life with every row. */
const SILENCE_MS = 10_000;

/** Reads through a small pool, whose connections are made when they are needed and again after they were lost. */
export class PostgresReader implements Reader {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      ...clientConfig(url),
      max: MOST_CONNECTIONS,
      verify: (client, ready) =>
        void prepareSession(client, READING).then(
          () => ready(),
          (error: Error) => ready(error),
        ),
    });
    // A connection that ends while nobody uses it is simply gone from the pool.
    this.#pool.on('error', () => undefined);
  }

  async get<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N> | undefined> {
    return (await this.all(name, parameters))[0];
  }

  async all<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<readonly RowOf<N>[]> {
    const { rows } = await this.#use(async (client, left) => {
      const query = { ...prepared(name, parameters), query_timeout: left };
      return client.query<RowOf<N> & pg.QueryResultRow>(query);
    });
    return rows;
  }

  async each<N extends QueryName>(
    name: N,
    parameters: ParametersOf<N>,
    visit: (row: RowOf<N>) => boolean | void,
  ): Promise<void> {
    await this.#use(async (client) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const silence = setTimeout(() => reject(new Error('no answer')), SILENCE_MS);
      const query = new pg.Query<pg.QueryResultRow>(prepared(name, parameters));
      let isWanted = true;
      query.on('row', (row) => {
        silence.refresh();
        if (isWanted) isWanted = visit(row as RowOf<N>) !== false;
      });
      query.on('end', () => resolve());
      query.on('error', reject);
      client.query(query);
      await promise.finally(() => clearTimeout(silence));
    });
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  async #use<T>(work: (client: pg.PoolClient, leftMs: number) => Promise<T>): Promise<T> {
    const begun = performance.now();
    let client: pg.PoolClient | undefined;
    try {
      client = await this.#pool.connect();
      const left = PATIENCE_MS - (performance.now() - begun);
      const result = await work(client, Math.max(left, PATIENCE_MS / 5));
      client.release();
      return result;
    } catch (error) {
      // One that failed is not handed to the next reader.
      client?.release(true);
      const why = this.#pool.ending
        ? 'the store is closed'
        : (serverFailure(error) ?? 'Postgres refuses the query');
      throw unavailable('read from the store', why, error);
    }
  }
}
