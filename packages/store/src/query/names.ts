import type { Queries } from '../queries/queries.ts';

export type QueryName = keyof Queries;
export type ParametersOf<N extends QueryName> = NonNullable<Queries[N]['types']>['parameters'];
export type RowOf<N extends QueryName> = NonNullable<Queries[N]['types']>['row'];
