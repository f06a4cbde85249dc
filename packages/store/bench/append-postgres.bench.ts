/*
 * The same as append.bench.ts on a Postgres of its own, against the bare driver in the same run: the same two tables, as many
 * messages as are in flight in two statements, each over a connection of its own and a transaction by itself.
 *
 *   node packages/store/bench/append-postgres.bench.ts [seconds a cell, default 1] [rounds, default 3]
 */
import { openStore } from '@deskbell/store';
import { startPostgres } from '@deskbell/testkit/node';
import pg from 'pg';
import {
  clock,
  CONVERSATIONS,
  ids,
  Measured,
  prepare,
  TEXT,
  throughStore,
  type Cell,
} from './lib/append-load.ts';
import { compare } from './lib/compare.ts';

const seconds = Number(process.argv[2] ?? 1);
const rounds = Number(process.argv[3] ?? 3);

const SQL = `
with input as (
  select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::bigint[], $6::text[])
    as t (conversation_id, seq, id, author_key, at, text)
), moved as (
  update conversations c set seq = i.seq, public_seq = i.seq, last_entry_at = i.at, preview = i.text
  from input i where c.id = i.conversation_id
)
insert into entries (conversation_id, seq, id, author_key, at, type, text, internal, public_before)
select conversation_id, seq, id, author_key, at, 'message', text, 0, seq - 1 from input`;

await using server = await startPostgres({ settings: { shared_buffers: '256MB', max_wal_size: '4GB' } });
const template = await server.createDatabase();
const made = await openStore({ url: template, clock, ids });
const records = await prepare(made);
await made.close();
// The floor works on a copy, so that both begin with the same rows.
const copy = await server.createDatabase(template);
const store = await openStore({ url: template, clock, ids });
const clients = await Promise.all([0, 1].map(() => connect(copy)));

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan',
  );
  return client;
}

let seq = 1_000_000;
async function floor(inFlight: number): Promise<Cell> {
  const end = performance.now() + seconds * 1_000;
  const load = new Measured();
  // Two halves of the conversations, so that the two never wait for each other.
  const halves = inFlight === 1 ? 1 : 2;
  const size = inFlight / halves;
  const lane = async (client: pg.Client, half: number) => {
    for (let turn = 0; performance.now() < end; turn += size) {
      const began = performance.now();
      const columns: unknown[][] = Array.from({ length: 6 }, () => []);
      for (let index = 0; index < size; index += 1) {
        const place = (((turn + index) * halves) % CONVERSATIONS) + half;
        const conversation = records[place]?.conversation;
        if (!conversation) throw new RangeError('no conversation');
        const { id, visitorId } = conversation;
        seq += 1;
        [id, seq, ids.next(), `v:${visitorId}`, Date.now(), TEXT].forEach((value, column) =>
          columns[column]?.push(value),
        );
      }
      await client.query({ name: 'append', text: SQL, values: columns });
      load.add(size, began);
    }
  };
  await Promise.all(clients.slice(0, halves).map(lane));
  return load.end();
}

const ours = (inFlight: number) => throughStore(store, records, inFlight, seconds);
await compare({ store, rounds, ours, floor });
await Promise.all(clients.map((client) => client.end()));
await store.close();
