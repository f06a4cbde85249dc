import type { RawBuilder } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** What the engines say in different words. Everything else is said once, by the query builder. */
export interface Dialect {
  readonly engine: Engine;
  /** Whether a column has one of the values of a JSON array of strings. */
  readonly isOneOf: (column: string, jsonArray: string) => RawBuilder<boolean>;
  /** The values of a column in the order of another, each on a line of its own; `null` where there are none. */
  readonly lines: (column: string, order: string) => RawBuilder<string | null>;
  /** A field of a JSON object that a text column holds, as text; `null` where there is none. */
  readonly fieldOf: (column: string, field: string) => RawBuilder<string | null>;
}
