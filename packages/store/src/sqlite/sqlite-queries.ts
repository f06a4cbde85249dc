import { createQueries } from '../queries/queries.ts';
import { sqliteBuilder } from './sqlite-builder.ts';

/** Every query, compiled for SQLite. */
export const queries = createQueries(sqliteBuilder);
