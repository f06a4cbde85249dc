import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../schema/migrations.ts';
import { storageFailure, unavailable } from '../sqlite/sqlite-failure.ts';
import { SEALED, type SealedRow } from './sealed.ts';
import { type Inspection, type SiteRow, siteOf } from './inspection.ts';

/** Looks into a database file. Throws `unavailable` when it cannot be read, or is none. */
export function inspectFile(path: string): Inspection {
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 1_000 });
    try {
      const one = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];
      const has = (table: string): boolean =>
        Number(one(`select count(*) from sqlite_schema where type = 'table' and name = '${table}'`)) > 0;
      const checked = String(one('pragma quick_check(1)'));
      return {
        engine: 'sqlite',
        version: String(one('select sqlite_version()')),
        schemaVersion: has('migrations') ? Number(one('select coalesce(max(number), 0) from migrations')) : 0,
        latestSchema: migrations.length,
        bytes: statSync(path).size,
        clockAheadMs: null,
        damage: checked === 'ok' ? null : checked,
        sealed: SEALED.flatMap(({ sealed, sql, table }) =>
          has(table) ? (database.prepare(sql).all() as unknown as SealedRow[]).map(sealed) : [],
        ),
        sites: has('sites')
          ? (
              database
                .prepare('select id, name, origins from sites order by name')
                .all() as unknown as SiteRow[]
            ).map(siteOf)
          : [],
      };
    } finally {
      database.close();
    }
  } catch (error) {
    const why = storageFailure(error) ?? (error instanceof Error ? error.message : String(error));
    throw unavailable(`look into ${path}`, why, error);
  }
}
