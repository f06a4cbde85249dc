import type { Queries } from '../queries/queries.ts';
import type { CompiledMigration } from '../query/compile-schema.ts';
import compiled from './compiled-postgres.json' with { type: 'json' };

export const compiledMigrations: readonly CompiledMigration[] = compiled.migrations;

/** Every query, compiled for Postgres. What JSON cannot carry are the types, and those the builders give. */
export const queries = compiled.queries as unknown as Queries;
