import { compileSchema, type Compiled } from '../query/compile-schema.ts';
import { sqliteBuilder } from './sqlite-builder.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** All SQL of the store in SQLite's dialect, as it is kept in `compiled.json`. */
export function compile(): Compiled {
  return compileSchema(sqliteBuilder, sqliteDialect);
}
