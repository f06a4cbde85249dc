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
  readonly #inOrder = new Map<QueryName, StatementSync>();

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

  /**
   * The same for what runs with every message: the values stand in the order of `names`, which is held against the query at its
   * first use. To look for each value by the name of its slot takes as long as to bind them all.
   */
  runInOrder<N extends QueryName>(
    name: N,
    names: readonly (keyof ParametersOf<N>)[],
    values: readonly SQLInputValue[],
  ): number {
    let statement = this.#inOrder.get(name);
    if (!statement) {
      const isSame = (slot: Slot, index: number): boolean => 'name' in slot && slot.name === names[index];
      const { slots } = this.#queries[name];
      if (slots.length !== names.length || !slots.every(isSame))
        throw new TypeError(`unable to run ${name}: it takes its values in another order`);
      statement = this.#prepareChange(name);
      this.#inOrder.set(name, statement);
    }
    return Number(statement.run(...values).changes);
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
