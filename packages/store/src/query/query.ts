import type { Compilable } from 'kysely';

/** A query that was compiled once; only its parameters change from run to run. */
export interface Query<Parameters, Row> {
  readonly sql: string;
  /** In the order of the placeholders in the text: the name of a parameter, or a value that never changes. */
  readonly slots: readonly Slot[];
  /** Only for the compiler: nothing is ever stored here. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row };
}

export type Slot = { readonly name: string } | { readonly value: unknown };

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Compiles a Kysely query whose values are not known yet: the builder gets an object in which every property stands for
 * a parameter of that name. Curried, so that the rows' type is inferred while the parameters' type is given:
 *
 * `query<{ id: string }>()(({ id }) => db.selectFrom('sites').selectAll().where('id', '=', id))`
 */
export function query<Parameters extends object>(): <Row>(
  build: (parameters: Required<Parameters>) => Compilable<Row>,
) => Query<Parameters, Row> {
  return (build) => {
    const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) });
    const { sql, parameters } = build(placeholders as Required<Parameters>).compile();
    return {
      sql,
      slots: parameters.map((value) => (value instanceof Placeholder ? { name: value.name } : { value })),
    };
  };
}
