import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Query, Slot } from '../query/query.ts';

/** Runs compiled queries on one connection; each is prepared at its first use and kept. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<object, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  all<P extends object, R>(query: Query<P, R>, parameters: P): R[] {
    return this.#prepare(query).all(...bind(query.slots, parameters)) as R[];
  }

  get<P extends object, R>(query: Query<P, R>, parameters: P): R | undefined {
    return this.#prepare(query).get(...bind(query.slots, parameters)) as R | undefined;
  }

  /** Row by row, for those who may stop early. */
  iterate<P extends object, R>(query: Query<P, R>, parameters: P): IterableIterator<R> {
    return this.#prepare(query).iterate(...bind(query.slots, parameters)) as unknown as IterableIterator<R>;
  }

  /** How many rows were changed. */
  run<P extends object>(query: Query<P, unknown>, parameters: P): number {
    return Number(this.#prepare(query).run(...bind(query.slots, parameters)).changes);
  }

  /** What needs no parameters and no preparation: `begin`, `commit`, pragmas. */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  #prepare(query: { readonly sql: string }): StatementSync {
    let statement = this.#prepared.get(query);
    if (!statement) {
      statement = this.#database.prepare(query.sql);
      this.#prepared.set(query, statement);
    }
    return statement;
  }
}

function bind(slots: readonly Slot[], parameters: object): SQLInputValue[] {
  const values: SQLInputValue[] = [];
  for (const slot of slots) {
    const value: unknown = 'name' in slot ? Reflect.get(parameters, slot.name) : slot.value;
    values.push(value as SQLInputValue);
  }
  return values;
}
