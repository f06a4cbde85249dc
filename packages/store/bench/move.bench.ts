import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { copyInstallation, openStore } from '@deskbell/store';
import { CountingIds, FakeClock } from '@deskbell/testkit';
import { startPostgres, temporaryDirectory } from '@deskbell/testkit/node';

/** How long a move takes and how much memory: so many entries, ten to a conversation, from a file to Postgres and back. */
const ENTRIES = Number(process.env['MOVE_ENTRIES'] ?? 1_000_000);
const PER_CONVERSATION = 10;

const clock = new FakeClock();
const ids = new CountingIds();
await using directory = await temporaryDirectory();
await using postgres = await startPostgres();
const file = directory.file('from.sqlite');
await fill(file);
const database = await postgres.createDatabase();
await move('SQLite to Postgres', `sqlite:${file}`, database);
await move('Postgres to SQLite', database, `sqlite:${directory.file('back.sqlite')}`);
await move(
  'SQLite to SQLite',
  `sqlite:${directory.file('back.sqlite')}`,
  `sqlite:${directory.file('on.sqlite')}`,
);

async function fill(path: string): Promise<void> {
  await rm(path, { force: true });
  await (await openStore({ path, clock, ids })).close();
  const target = new DatabaseSync(path);
  const conversations = ENTRIES / PER_CONVERSATION;
  target.exec(`
    begin;
    insert into contacts (id, created_at, conversations, vip) values ('vera', 1, 1, 0);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${conversations})
      insert into conversations (id, site_id, visitor_id, contact_id, started_at, version, status, seq, public_seq, last_entry_at,
        preview, visitor_mark, agent_mark, queue_id)
      select hex(randomblob(10)), 'shop', 'v' || i, 'vera', i, 1, 'closed', ${PER_CONVERSATION}, ${PER_CONVERSATION}, i, 'Where is my order?', 0, 0, 'main' from n;
    with recursive n(seq) as (select 1 union all select seq + 1 from n where seq < ${PER_CONVERSATION})
      insert into entries select id, n.seq, hex(randomblob(10)), 'v:' || visitor_id, null, started_at + n.seq, 'message',
        hex(randomblob(50)), null, 0, n.seq - 1 from conversations, n;
    commit;`);
  target.close();
}

async function move(name: string, from: string, to: string): Promise<void> {
  const began = performance.now();
  let copied = 0;
  let highest = 0;
  const { rows } = await copyInstallation({
    from,
    to,
    clock,
    ids,
    onProgress: ({ phase }) => {
      if (phase === 'copying') copied = performance.now();
      highest = Math.max(highest, process.memoryUsage.rss());
    },
  });
  const seconds = (performance.now() - began) / 1_000;
  const copying = (copied - began) / 1_000;
  console.log(
    `${name}: ${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / copying)} rows/s copied, then compared in ${(seconds - copying).toFixed(1)} s), at most ${Math.round(highest / 1e6)} MB`,
  );
}
