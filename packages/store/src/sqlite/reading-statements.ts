import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';
import { storageFailure, unavailable } from './sqlite-failure.ts';
import { Statements } from './statements.ts';

/** For those who only read: what fails does so with `unavailable`. */
export class ReadingStatements extends Statements {
  override all<N extends QueryName>(name: N, parameters: ParametersOf<N>): RowOf<N>[] {
    try {
      return super.all(name, parameters);
    } catch (error) {
      throw unreadable(error);
    }
  }

  override get<N extends QueryName>(name: N, parameters: ParametersOf<N>): RowOf<N> | undefined {
    try {
      return super.get(name, parameters);
    } catch (error) {
      throw unreadable(error);
    }
  }

  override *iterate<N extends QueryName>(name: N, parameters: ParametersOf<N>): Iterable<RowOf<N>> {
    try {
      yield* super.iterate(name, parameters);
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
