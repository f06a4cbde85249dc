import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from '../schema/database.ts';

/**
 * Kysely for building and compiling only. Running is left to `Statements`: prepared once, synchronous, and therefore
 * usable inside the writer's transaction, which Kysely's own asynchronous drivers are not.
 */
export const sqliteBuilder = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
