import { clientConfig, connect } from '../postgres/connect.ts';
import { messageOf, serverFailure, unavailable } from '../postgres/postgres-failure.ts';
import { migrations } from '../schema/migrations.ts';
import { SEALED, type Sealed, type SealedRow } from './sealed.ts';
import { type Inspection, type SiteRow, siteOf } from './inspection.ts';

const SETTINGS = ["set application_name = 'deskbell doctor'", 'set statement_timeout = 5000'];

/** Looks into a database of Postgres. Rejects with `unavailable` when it does not answer. */
export async function inspectServer(url: string, now: () => number): Promise<Inspection> {
  try {
    const client = await connect(clientConfig(url), SETTINGS);
    try {
      const one = async (sql: string): Promise<unknown> => {
        const { rows } = await client.query<Record<string, unknown>>(sql);
        return Object.values(rows[0] ?? {})[0];
      };
      const has = async (table: string): Promise<boolean> =>
        (await one(`select to_regclass('${table}') is not null`)) === true;
      const sealed: Sealed[] = [];
      for (const kind of SEALED) {
        if (!(await has(kind.table))) continue;
        sealed.push(...(await client.query<SealedRow>(kind.sql)).rows.map(kind.sealed));
      }
      const asked = now();
      const there = Number(await one('select (extract(epoch from clock_timestamp()) * 1000)::bigint'));
      const answered = now();
      return {
        engine: 'postgres',
        version: String(await one('show server_version')),
        schemaVersion: (await has('migrations'))
          ? Number(await one('select coalesce(max(number), 0) from migrations'))
          : 0,
        latestSchema: migrations.length,
        bytes: Number(await one('select pg_database_size(current_database())')),
        // The answer was written about half-way.
        clockAheadMs: there - (asked + answered) / 2,
        damage: null,
        sealed,
        sites: (await has('sites'))
          ? (await client.query<SiteRow>('select id, name, origins from sites order by name')).rows.map(
              siteOf,
            )
          : [],
      };
    } finally {
      await client.end();
    }
  } catch (error) {
    throw unavailable('look into the database', serverFailure(error) ?? messageOf(error), error);
  }
}
