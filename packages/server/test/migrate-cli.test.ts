import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '@deskbell/store';
import { CountingIds, FakeClock } from '@deskbell/testkit';
import {
  type PostgresServer,
  startPostgres,
  type TemporaryDirectory,
  temporaryDirectory,
} from '@deskbell/testkit/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runDeskbell, startDeskbell } from './lib/run-deskbell.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const ENTRIES = 40_000;
const clock = new FakeClock();
const ids = new CountingIds();

let postgres: PostgresServer;
let directory: TemporaryDirectory;

beforeAll(async () => {
  postgres = await startPostgres({ fsync: false });
});
afterAll(() => postgres[Symbol.asyncDispose]());
beforeEach(async () => {
  directory = await temporaryDirectory();
});
afterEach(() => directory[Symbol.asyncDispose]());

const run = (...args: string[]) => runDeskbell(args, { cwd: directory.path });

/** An installation with many rows; returns its epoch. */
async function makeInstallation(path: string): Promise<string> {
  const store = await openStore({ path, clock, ids });
  const { epoch } = store;
  await store.close();
  const database = new DatabaseSync(path);
  database.exec(`
    insert into contacts (id, created_at, conversations, vip) values ('vera', 1, 1, 0);
    insert into conversations (id, site_id, visitor_id, contact_id, started_at, version, status, seq, public_seq, last_entry_at,
      preview, visitor_mark, agent_mark, queue_id) values ('talk', 'shop', 'v', 'vera', 1, 1, 'closed', ${ENTRIES}, ${ENTRIES}, 1, '', 0, 0, 'main');
    with recursive n(seq) as (select 1 union all select seq + 1 from n where seq < ${ENTRIES})
      insert into entries select 'talk', seq, 'id-' || seq, 'v:v', null, seq, 'message',
        'Where is my order? ' || hex(randomblob(40)), null, 0, seq - 1 from n;`);
  database.close();
  return epoch;
}

/** Starts a move and kills it as soon as it has come so far; `false` when it had ended before. */
async function killAt(percent: number, from: string, to: string): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [MAIN, 'migrate', '--from', from, '--to', to], {
    cwd: directory.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  if (!child.stderr) throw new Error('the command has no output');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, reached] = /^Moving (\d+) %/.exec(line) ?? [];
    if (reached !== undefined && Number(reached) >= percent && child.kill('SIGKILL')) break;
  }
  const [, signal] = (await ended) as [number | null, string | null];
  return signal === 'SIGKILL';
}

describe('deskbell migrate --from --to', () => {
  it.each([
    ['sqlite', 'postgres'],
    ['sqlite', 'sqlite'],
  ] as const)(
    '[D1] from %s to %s, killed again and again, ends with everything there',
    async (_, engine) => {
      const file = directory.file('old.sqlite');
      const epoch = await makeInstallation(file);
      const from = `sqlite:${file}`;
      const to = engine === 'postgres' ? await postgres.createDatabase() : 'sqlite:new/deskbell.sqlite';
      let kills = 0;
      for (const percent of [0, 5, 15, 25, 45, 75]) if (await killAt(percent, from, to)) kills += 1;
      expect(kills).toBeGreaterThan(3);

      const { code, stdout, stderr } = await run('migrate', '--from', from, '--to', to);
      expect({ code, stderr: stderr.replace(/^Moving .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(
        new RegExp(`^Moved ${ENTRIES + 2} rows of \\d+ tables in .* both sides have the same`),
      );
      expect(stderr).toMatch(/^Moving \d+ % (copying|comparing) \w+$/m);

      const again = await run('migrate', '--from', from, '--to', to);
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('already') as string });
      const store = await openStore(
        engine === 'postgres'
          ? { url: to, clock, ids }
          : { path: directory.file('new/deskbell.sqlite'), clock, ids },
      );
      expect(store.epoch).toBe(epoch);
      const page = await store.conversations.entriesAfter('talk', ENTRIES - 3, 'agent', 10, 1e6);
      expect(page.entries.map(({ seq }) => seq)).toEqual([ENTRIES - 2, ENTRIES - 1, ENTRIES]);
      await store.close();
    },
    120_000,
  );

  it('leaves a server alone that is using the data', async () => {
    await using server = await startDeskbell(directory.path);
    const to = await postgres.createDatabase();
    const refused = await run('migrate', '--from', 'sqlite:data/deskbell.sqlite', '--to', to);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('stop the server') as string });
    await server.stop('SIGTERM');
    expect(await run('migrate', '--from', 'sqlite:data/deskbell.sqlite', '--to', to)).toMatchObject({
      code: 0,
    });

    await using other = await startDeskbell(directory.path, { DESKBELL_DATABASE_URL: to });
    const back = await run('migrate', '--from', to, '--to', 'sqlite:back.sqlite');
    expect(back).toMatchObject({ code: 1, stderr: expect.stringContaining('stop all of them') as string });
    await other.stop('SIGTERM');
    expect(await run('migrate', '--from', to, '--to', 'sqlite:back.sqlite')).toMatchObject({ code: 0 });
  });

  it.each([
    [['--from', 'sqlite:desk.db']],
    [['--to', 'sqlite:desk.db']],
    [['--from', 'desk.db', '--to', 'sqlite:desk.db']],
    [['--from', 'sqlite:desk.db', '--to', 'mysql://root@localhost/desk']],
    [['--from', 'sqlite:desk.db', '--to', 'sqlite:./desk.db']],
  ])('%j is wrong usage', async (args: string[]) => {
    const { code, stderr } = await run('migrate', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
  });

  it('[A5] never prints a password', async () => {
    await makeInstallation(directory.file('old.sqlite'));
    const to = 'postgres://deskbell:geheim@127.0.0.1:1/desk';
    const { code, stderr, stdout } = await run('migrate', '--from', 'sqlite:old.sqlite', '--to', to);
    expect(code).toBe(1);
    expect(stderr + stdout).not.toContain('geheim');
  });
});
