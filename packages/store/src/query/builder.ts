import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';

/** Builds queries in the dialect of one engine. It never runs them. */
export type Builder = Kysely<Database>;
