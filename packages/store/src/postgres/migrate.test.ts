import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { startPostgres, type PostgresServer } from '@deskbell/testkit/node';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import type { CompiledMigration } from '../query/compile-schema.ts';
import { compiledMigrations } from './compiled.ts';
import { migrate } from './migrate.ts';
import { openPostgresStore } from './open-postgres-store.ts';

describe('migrate', () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const query = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('brings an empty database up to date, once, whoever comes at the same time', async () => {
    const url = await server.createDatabase();
    const reports = await Promise.all(Array.from({ length: 5 }, () => migrate({ url, clock, ids })));
    const names = compiledMigrations.map(({ name }) => name);
    expect(reports.map(({ applied }) => applied).filter((applied) => applied.length)).toEqual([names]);
    expect(new Set(reports.map(({ epoch }) => epoch)).size).toBe(1);
    expect(await query(url, 'select number, name from migrations order by number')).toEqual(
      names.map((name, index) => ({ number: index + 1, name })),
    );
  });

  it('goes on where an older build has stopped', async () => {
    const url = await server.createDatabase();
    const first = await migrate({ url, clock, ids }, compiledMigrations.slice(0, 1));
    const second = await migrate({ url, clock, ids });
    expect(second).toMatchObject({ from: 1, to: compiledMigrations.length, epoch: first.epoch });
  });

  it('leaves the database as it was when a step fails', async () => {
    const url = await server.createDatabase();
    const broken: CompiledMigration = { name: 'broken', sql: 'create table fine (id text); nonsense' };
    await expect(migrate({ url, clock, ids }, [...compiledMigrations, broken])).rejects.toMatchObject({
      code: 'internal',
    });
    expect(await query(url, `select to_regclass('conversations') as found`)).toEqual([{ found: null }]);
  });

  it('refuses a database that a newer build has written', async () => {
    const url = await server.createDatabase();
    const next: CompiledMigration = { name: 'next', sql: 'create table next (id text)' };
    await migrate({ url, clock, ids }, [...compiledMigrations, next]);
    await expect(openPostgresStore({ url, clock, ids })).rejects.toMatchObject({
      code: 'unsupported_version',
      details: { found: compiledMigrations.length + 1, known: compiledMigrations.length },
    });
  });

  it('[D4] a dump that is loaded elsewhere begins a new life of the data, once; a restart does not', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore({ url, clock, ids });
    await store.conversations.start(build.start());
    await store.close();
    await server.restart();
    expect((await migrate({ url, clock, ids })).epoch).toBe(store.epoch);

    const copy = await server.createDatabase();
    // As statements, without the lines that only psql understands.
    const dump = await server.run('pg_dump', ['--no-owner', '--inserts', url]);
    await query(copy, dump.replace(/^\\.*$/gm, ''));
    const restored = await openPostgresStore({ url: copy, clock, ids });
    expect(restored.epoch).not.toBe(store.epoch);
    expect(await restored.conversations.listOpen()).toHaveLength(1);
    await restored.close();
    expect((await migrate({ url: copy, clock, ids })).epoch).toBe(restored.epoch);
    expect((await migrate({ url, clock, ids })).epoch).toBe(store.epoch);
  });
});

describe('openStore', () => {
  const given = { clock: new FakeClock(), ids: new CountingIds() };

  it.each(['mysql://localhost/desk', 'localhost:5432', ''])(
    'refuses %j, which is no address of Postgres',
    async (url) => {
      await expect(openStore({ url, ...given })).rejects.toMatchObject({ code: 'invalid' });
    },
  );
});
