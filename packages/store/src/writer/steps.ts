import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';

/**
 * A write in steps: what it asks of the database, one query after another, and what it makes of the answers. Written so, its
 * logic stands once and runs on every engine, at once where a query is a function call and awaited where it is a journey.
 */
export type Steps<Result> = Generator<Step, Result, unknown>;

export interface Step {
  readonly kind: 'get' | 'all' | 'run';
  readonly name: QueryName;
  readonly parameters: object;
}

/** The first row, if there is one. */
export function* get<N extends QueryName>(name: N, parameters: ParametersOf<N>): Steps<RowOf<N> | undefined> {
  return (yield { kind: 'get', name, parameters }) as RowOf<N> | undefined;
}

export function* all<N extends QueryName>(name: N, parameters: ParametersOf<N>): Steps<readonly RowOf<N>[]> {
  return (yield { kind: 'all', name, parameters }) as readonly RowOf<N>[];
}

/** How many rows were changed. */
export function* run<N extends QueryName>(name: N, parameters: ParametersOf<N>): Steps<number> {
  return (yield { kind: 'run', name, parameters }) as number;
}
