/*
 * What a durable append costs: through the store, with 1 to 1000 in flight, against bare node:sqlite in the same run
 * (the same two tables, one insert and one update a message, as many messages to a commit, on one thread).
 *
 *   node packages/store/bench/append.bench.ts [seconds a cell, default 1] [rounds, default 3]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '@deskbell/store';
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
const directory = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));

try {
  const store = await openStore({ path: join(directory, 'store.db'), clock, ids });
  const records = await prepare(store);
  // The floor works on a copy, so that both begin with the same rows.
  await store.backup(join(directory, 'bare.db'));
  const database = new DatabaseSync(join(directory, 'bare.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 16000');

  const insert = database.prepare(
    'insert into entries (conversation_id, seq, id, author_key, at, type, text, internal, public_before) values (?, ?, ?, ?, ?, ?, ?, 0, ?)',
  );
  const update = database.prepare(
    'update conversations set seq = ?, public_seq = ?, last_entry_at = ?, preview = ? where id = ?',
  );
  let seq = 1_000_000;
  const floor = (perCommit: number): Cell => {
    const end = performance.now() + seconds * 1_000;
    const load = new Measured();
    for (let turn = 0; performance.now() < end; turn += perCommit) {
      const began = performance.now();
      database.exec('begin immediate');
      for (let index = 0; index < perCommit; index += 1) {
        const conversation = records[(turn + index) % CONVERSATIONS]?.conversation;
        if (!conversation) throw new RangeError('no conversation');
        const { id, visitorId } = conversation;
        const now = Date.now();
        seq += 1;
        insert.run(id, seq, ids.next(), `v:${visitorId}`, now, 'message', TEXT, seq - 1);
        update.run(seq, seq, now, TEXT, id);
      }
      database.exec('commit');
      load.add(perCommit, began);
    }
    return load.end();
  };

  const ours = (inFlight: number) => throughStore(store, records, inFlight, seconds);
  await compare({ store, rounds, ours, floor });
  await store.close();
  database.close();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
