import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import {
  startPostgres,
  temporaryDirectory,
  type PostgresServer,
  type TemporaryDirectory,
} from '@deskbell/testkit/node';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseAddress } from '../src/copy/address.ts';
import { LEFT_BEHIND, tablesToMove } from '../src/copy/tables.ts';
import { copyInstallation, openStore, type CopyProgress, type OpenedStore } from '../src/index.ts';
import { compiledMigrations } from '../src/sqlite/compiled.ts';
import { migrate } from '../src/sqlite/migrate.ts';
import { contentsOf, fillTables } from './lib/fill-tables.ts';

const clock = new FakeClock();
const ids = new CountingIds();
const build = createBuilders({ clock, ids });
let postgres: PostgresServer;
let directory: TemporaryDirectory;
let files = 0;

beforeAll(async () => {
  postgres = await startPostgres({ fsync: false });
});
afterAll(() => postgres[Symbol.asyncDispose]());
beforeEach(async () => {
  directory = await temporaryDirectory();
});
afterEach(() => directory[Symbol.asyncDispose]());

const file = (): string => directory.file(`${(files += 1)}.db`);
const engines = {
  sqlite: () => Promise.resolve(`sqlite:${file()}`),
  postgres: () => postgres.createDatabase(),
};

function open(address: string): Promise<OpenedStore> {
  const parsed = parseAddress(address, 'from');
  return openStore(
    parsed.engine === 'sqlite' ? { path: parsed.path, clock, ids } : { url: parsed.url, clock, ids },
  );
}

/** An installation with rows in every table; returns its epoch. */
async function makeInstallation(address: string, rowsEach = 7): Promise<string> {
  const store = await open(address);
  await store.close();
  await fillTables(address, rowsEach);
  return store.epoch;
}

async function epochOf(address: string): Promise<string> {
  const store = await open(address);
  await store.close();
  return store.epoch;
}

const copy = (from: string, to: string, onProgress?: (progress: CopyProgress) => void) =>
  copyInstallation({ from, to, clock, ids, ...(onProgress && { onProgress }) });

describe('every table', () => {
  const known = new Set([...tablesToMove().map(({ name }) => name), ...LEFT_BEHIND.keys()]);

  it('of SQLite is moved or left behind for a reason', () => {
    const path = file();
    migrate({ path, clock, ids });
    const database = new DatabaseSync(path);
    const names = database
      .prepare(`select name from pragma_table_list where schema = 'main' and type <> 'shadow'`)
      .all();
    database.close();
    const forgotten = names.filter(
      ({ name }) => !known.has(String(name)) && !String(name).startsWith('sqlite_'),
    );
    expect(forgotten).toEqual([]);
  });

  it('of Postgres is moved or left behind for a reason', async () => {
    const url = await postgres.createDatabase();
    await (await openStore({ url, clock, ids })).close();
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    await client.end();
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});

describe.each([
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
] as const)('from %s to %s', (one, other) => {
  it('[D4] everything is there, and the epoch is kept', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    const epoch = await makeInstallation(from);
    const before = await contentsOf(from);
    const told: CopyProgress[] = [];
    const report = await copy(from, to, (progress) => void told.push(progress));
    expect(report).toEqual({
      rows: 7 * tablesToMove().length,
      tables: tablesToMove().length,
      wasFinished: false,
    });
    expect(told.at(-1)).toMatchObject({ phase: 'comparing', share: 1 });
    expect(await contentsOf(to)).toEqual(before);
    expect(await epochOf(to)).toBe(epoch);
    // Again, after servers have used it.
    expect(await epochOf(to)).toBe(epoch);
  });

  it('[D4] the source begins another life when it is opened again', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    const epoch = await makeInstallation(from);
    await copy(from, to);
    expect(await copy(from, to)).toMatchObject({ wasFinished: true });
    expect(await epochOf(from)).not.toBe(epoch);
    await expect(copy(from, to)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('ended after any batch, it goes on where it was', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    const epoch = await makeInstallation(from, 100);
    const before = await contentsOf(from);
    const shares: number[] = [];
    /** Ends it after the second batch; whether there was none any more. */
    const attempt = async (): Promise<boolean> => {
      let batches = 0;
      try {
        await copy(from, to, ({ phase, share }) => {
          if (phase !== 'copying') return;
          shares.push(share);
          if ((batches += 1) === 2) throw new Error('pulled the plug');
        });
        return true;
      } catch {
        return false;
      }
    };
    let attempts = 1;
    for (; !(await attempt()); attempts += 1) {
      await expect(open(to)).rejects.toMatchObject({ code: 'conflict' });
    }
    // What is there is not copied again.
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
    expect(attempts).toBeGreaterThan(5);
    expect(await contentsOf(to)).toEqual(before);
    expect(await epochOf(to)).toBe(epoch);
  });

  it('refuses a target that has data of its own', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    await makeInstallation(from);
    await makeInstallation(to, 1);
    const before = await contentsOf(to);
    await expect(copy(from, to)).rejects.toMatchObject({ code: 'conflict' });
    expect(await contentsOf(to)).toEqual(before);
  });

  it('refuses a target that is half of another installation', async () => {
    const [from, to, third] = [await engines[one](), await engines[other](), await engines.sqlite()];
    await makeInstallation(from);
    await makeInstallation(third);
    const interrupted = copy(third, to, () => {
      throw new Error('pulled the plug');
    });
    await expect(interrupted).rejects.toThrow('plug');
    await expect(copy(from, to)).rejects.toMatchObject({ code: 'conflict' });
    // Nor is it a source.
    await expect(copy(to, await engines.sqlite())).rejects.toMatchObject({ code: 'conflict' });
    await copy(third, to);
  });

  it('refuses while somebody uses one of both, and leaves them alone', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    await makeInstallation(from);
    // As a server does at once.
    const server = await open(from);
    await server.check();
    await expect(copy(from, to)).rejects.toMatchObject({ code: 'conflict' });
    await server.close();
    const opened = await open(to);
    await opened.check();
    await expect(copy(from, to)).rejects.toMatchObject({ code: 'conflict' });
    await opened.close();
    await copy(from, to);
  });

  it('[D3] conversations go on where they stood', async () => {
    const [from, to] = [await engines[one](), await engines[other]()];
    const source = await open(from);
    await source.sites.create(build.site({ id: 'shop' }));
    const agent = build.agent({ memberships: [{ siteId: 'shop', role: 'agent' }] });
    await source.agents.create(agent);
    await source.close();
    await copy(from, to);
    const target = await open(to);
    expect(await target.agents.find(agent.id)).toEqual(agent);
    expect((await target.sites.list()).map(({ id }) => id)).toEqual(['shop']);
    await target.check();
    await target.close();
  });
});

describe('what a move is refused for', () => {
  it('a source that was changed after its rows were copied', async () => {
    const [from, to] = [await engines.sqlite(), await engines.postgres()];
    await makeInstallation(from, 50);
    const interrupted = copy(from, to, ({ phase }) => {
      if (phase === 'comparing') throw new Error('pulled the plug');
    });
    await expect(interrupted).rejects.toThrow('plug');
    const database = new DatabaseSync(from.slice('sqlite:'.length));
    database.exec(`update conversations set preview = 'changed' where rowid = 1`);
    database.close();
    await expect(copy(from, to)).rejects.toMatchObject({
      code: 'conflict',
      details: { tables: 'conversations' },
    });
    await expect(open(to)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a source from an older version, which stays as it is', async () => {
    const path = file();
    migrate({ path, clock, ids }, compiledMigrations.slice(0, 1));
    const to = await engines.sqlite();
    await expect(copy(`sqlite:${path}`, to)).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(to.slice('sqlite:'.length))).toBe(false);
    await (await open(`sqlite:${path}`)).close();
    await copy(`sqlite:${path}`, to);
  });

  it('a source or a target from a newer version', async () => {
    const [newer, plain] = [file(), await engines.sqlite()];
    migrate({ path: newer, clock, ids }, [...compiledMigrations, { name: 'future', sql: 'select 1' }]);
    await makeInstallation(plain, 1);
    const refused = { code: 'unsupported_version' };
    await expect(copy(`sqlite:${newer}`, await engines.sqlite())).rejects.toMatchObject(refused);
    await expect(copy(plain, `sqlite:${newer}`)).rejects.toMatchObject(refused);
  });

  it.each([
    ['no source', 'sqlite:/nowhere/desk.db', 'not_found'],
    ['a word', 'desk.db', 'invalid'],
    ['a server that is not there', 'postgres://postgres@127.0.0.1:1/desk', 'unavailable'],
  ])('%s', async (_, from, code) => {
    await expect(copy(from, await engines.sqlite())).rejects.toMatchObject({ code });
  });

  it('an empty database, and itself', async () => {
    await expect(copy(await engines.postgres(), await engines.sqlite())).rejects.toMatchObject({
      code: 'not_found',
    });
    const address = await engines.sqlite();
    await makeInstallation(address, 1);
    await expect(copy(address, address)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a backup that nobody has opened', () => {
  it('[D4] begins its new life where it is moved to', async () => {
    const from = file();
    const store = await openStore({ path: from, clock, ids });
    const backup = file();
    await store.backup(backup);
    await store.close();
    const to = await engines.postgres();
    await copy(`sqlite:${backup}`, to);
    expect(await epochOf(to)).not.toBe(store.epoch);
    expect(await epochOf(`sqlite:${from}`)).toBe(store.epoch);
  });
});

describe('half-way between the two last steps', () => {
  it('[D4] no two databases have the life, and the next call finishes', async () => {
    const [from, to] = [await engines.sqlite(), await engines.postgres()];
    const epoch = await makeInstallation(from);
    // As if it had been killed when the source had given up and the target had not taken over.
    const interrupted = copy(from, to, ({ share }) => {
      if (share === 1) throw new Error('pulled the plug');
    });
    await expect(interrupted).rejects.toThrow('plug');
    const database = new DatabaseSync(from.slice('sqlite:'.length));
    database.exec(`insert into meta values ('copiedFrom', '${epoch}')`);
    database.close();
    await copy(from, to);
    expect(await epochOf(to)).toBe(epoch);
    expect(await epochOf(from)).not.toBe(epoch);
  });
});
