import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';

/** Reads what is committed, on connections of its own: beside the writer and never behind it. Failures are `unavailable`. */
export interface Reader {
  get<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N> | undefined>;
  all<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<readonly RowOf<N>[]>;
  /** Row by row, without keeping them, for those who read very many; `visit` returns `false` to see no more. */
  each<N extends QueryName>(
    name: N,
    parameters: ParametersOf<N>,
    visit: (row: RowOf<N>) => boolean | void,
  ): Promise<void>;
}
