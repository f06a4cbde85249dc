import type { DatabaseSync } from 'node:sqlite';
import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';
import type { Reader } from '../stores/reader.ts';
import { queries } from './compiled.ts';
import { storageFailure, unavailable } from './sqlite-failure.ts';
import { Statements } from './statements.ts';

/** A function call away; only the answer comes as a promise, as the other engine's does. */
export class SqliteReader implements Reader {
  readonly #db: Statements;

  constructor(database: DatabaseSync) {
    this.#db = new Statements(database, queries);
  }

  async get<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N> | undefined> {
    try {
      return this.#db.get(name, parameters);
    } catch (error) {
      throw unreadable(error);
    }
  }

  async all<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<readonly RowOf<N>[]> {
    try {
      return this.#db.all(name, parameters);
    } catch (error) {
      throw unreadable(error);
    }
  }

  async each<N extends QueryName>(
    name: N,
    parameters: ParametersOf<N>,
    visit: (row: RowOf<N>) => boolean | void,
  ): Promise<void> {
    try {
      for (const row of this.#db.iterate(name, parameters)) if (visit(row) === false) return;
    } catch (error) {
      throw unreadable(error);
    }
  }
}

function unreadable(error: unknown) {
  const isClosed = error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
  const why = isClosed ? 'the store is closed' : (storageFailure(error) ?? String(error));
  return unavailable('read from the store', why, error);
}
