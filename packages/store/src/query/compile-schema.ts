import { createQueries, type Queries } from '../queries/queries.ts';
import { migrations } from '../schema/migrations.ts';
import type { Builder } from './builder.ts';
import type { Dialect } from './dialect.ts';

export interface CompiledMigration {
  readonly name: string;
  /** All statements of the step. */
  readonly sql: string;
}

/** All SQL of the store in one dialect. */
export interface Compiled {
  readonly migrations: readonly CompiledMigration[];
  readonly queries: Queries;
}

/**
 * The outcome is kept in a file, because the query builder is needed for this only and would otherwise cost every server
 * 25 MB of memory; a test of each engine keeps its file up to date.
 */
export function compileSchema(builder: Builder, dialect: Dialect): Compiled {
  return {
    migrations: migrations.map(({ name, up }): CompiledMigration => {
      const statement: Parameters<typeof up>[1] = (raw) => ({ compile: () => raw.compile(builder) });
      const statements = up(builder.schema, statement, dialect.engine);
      return { name, sql: statements.map((one) => one.compile().sql).join(';\n') };
    }),
    queries: createQueries(builder, dialect),
  };
}
