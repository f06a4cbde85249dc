import { createQueries } from '../queries/queries.ts';
import { migrations } from '../schema/migrations.ts';
import { sqliteBuilder } from './sqlite-builder.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { CompiledMigration } from './compiled.ts';

/**
 * All SQL of the store in SQLite's dialect. The outcome is kept in `compiled.json`, because the query builder is needed
 * for this only and would otherwise cost every server 25 MB of memory; the test beside this file keeps it up to date.
 */
export function compile() {
  return {
    migrations: migrations.map(({ name, up }): CompiledMigration => {
      const statements = up(sqliteBuilder.schema, (raw) => ({ compile: () => raw.compile(sqliteBuilder) }));
      return { name, sql: statements.map((statement) => statement.compile().sql).join(';\n') };
    }),
    queries: createQueries(sqliteBuilder, sqliteDialect),
  };
}
