import { compileSchema, type Compiled } from '../query/compile-schema.ts';
import { postgresBuilder } from './postgres-builder.ts';
import { postgresDialect } from './postgres-dialect.ts';

/** All SQL of the store in Postgres' dialect, as it is kept in `compiled-postgres.json`. */
export function compile(): Compiled {
  return compileSchema(postgresBuilder, postgresDialect);
}
