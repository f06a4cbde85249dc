import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Queries } from '../queries/queries.ts';
import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';
import type { Slot } from '../query/query.ts';

/** Runs the compiled queries, by name, on one connection; each is prepared at its first use and kept. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #queries: Queries;
  readonly #prepared = new Map<QueryName, StatementSync>();
  readonly #changing = new Map<QueryName, StatementSync>();

  constructor(database: DatabaseSync, queries: Queries) {
    this.#database = database;
    this.#queries = queries;
  }

  all<N extends QueryName>(name: N, parameters: ParametersOf<N>): RowOf<N>[] {
    return this.#prepare(name).all(...this.#bind(name, parameters)) as RowOf<N>[];
  }

  get<N extends QueryName>(name: N, parameters: ParametersOf<N>): RowOf<N> | undefined {
    return this.#prepare(name).get(...this.#bind(name, parameters)) as RowOf<N> | undefined;
  }

  /** Row by row, for those who may stop early. */
  iterate<N extends QueryName>(name: N, parameters: ParametersOf<N>): Iterable<RowOf<N>> {
    return this.#prepare(name).iterate(...this.#bind(name, parameters)) as unknown as Iterable<RowOf<N>>;
  }

  /** How many rows were changed. */
  run<N extends QueryName>(name: N, parameters: ParametersOf<N>): number {
    return Number(this.#prepareChange(name).run(...this.#bind(name, parameters)).changes);
  }

  /** What needs no parameters and no preparation: `begin`, `commit`, pragmas. */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  #prepare(name: QueryName): StatementSync {
    let statement = this.#prepared.get(name);
    if (!statement) {
      statement = this.#database.prepare(this.#queries[name].sql);
      this.#prepared.set(name, statement);
    }
    return statement;
  }

  /**
   * Node also tells the last row's number of the connection, whether it is asked for or not, and throws when that is no safe integer:
   * the full-text index has such numbers in what it keeps of deleted words, and every change after one would fail.
   */
  #prepareChange(name: QueryName): StatementSync {
    let statement = this.#changing.get(name);
    if (!statement) {
      statement = this.#database.prepare(this.#queries[name].sql);
      statement.setReadBigInts(true);
      this.#changing.set(name, statement);
    }
    return statement;
  }

  #bind(name: QueryName, parameters: object): SQLInputValue[] {
    return this.#queries[name].slots.map((slot: Slot) => {
      const value: unknown = 'name' in slot ? Reflect.get(parameters, slot.name) : slot.value;
      return value as SQLInputValue;
    });
  }
}
