import { type PostgresServer, startPostgres, startRedis, type TestRedis } from '@deskbell/testkit/node';
import type { StoredView } from '../checker/check-history.ts';
import { readPostgres } from '../checker/read-postgres.ts';
import type { Engine } from './run.ts';

/** What nodes share: nothing, a Postgres, or a Postgres and a Redis. */
export class Backend implements AsyncDisposable {
  readonly #postgres: PostgresServer | undefined;
  readonly #redis: TestRedis | undefined;
  readonly #databaseUrl: string;

  private constructor(
    postgres: PostgresServer | undefined,
    redis: TestRedis | undefined,
    databaseUrl: string,
  ) {
    this.#postgres = postgres;
    this.#redis = redis;
    this.#databaseUrl = databaseUrl;
  }

  static async start(engine: Engine): Promise<Backend> {
    if (engine === 'sqlite') return new Backend(undefined, undefined, '');
    const postgres = await startPostgres();
    const redis = engine === 'cluster' ? await startRedis() : undefined;
    return new Backend(postgres, redis, await postgres.createDatabase());
  }

  /** For the environment of the nodes. */
  get env(): Readonly<Record<string, string>> {
    return {
      ...(this.#postgres ? { DESKBELL_DATABASE_URL: this.#databaseUrl } : {}),
      ...(this.#redis ? { DESKBELL_REDIS_URL: this.#redis.url } : {}),
    };
  }

  get postgres(): PostgresServer {
    if (!this.#postgres) throw new Error('this run has no Postgres; choose --engine postgres or cluster');
    return this.#postgres;
  }

  get redis(): TestRedis {
    if (!this.#redis) throw new Error('this run has no Redis; choose --engine cluster');
    return this.#redis;
  }

  /** What Postgres has; `undefined` where there is none. */
  async stored(): Promise<StoredView[] | undefined> {
    return this.#postgres && readPostgres(this.#postgres, this.#databaseUrl);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#redis?.[Symbol.asyncDispose]();
    await this.#postgres?.[Symbol.asyncDispose]();
  }
}
