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
import type { ConversationRecord } from '@deskbell/core';
import { openStore, type OpenedStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';

const seconds = Number(process.argv[2] ?? 1);
const rounds = Number(process.argv[3] ?? 3);
const IN_FLIGHT = [1, 10, 128, 1_000];
const CONVERSATIONS = 1_000;
const TEXT = 'Where is my order? '.repeat(6).slice(0, 100);

let count = 0;
const ids = { next: () => `id-${String((count += 1)).padStart(18, '0')}` };
const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
const build = createBuilders({ clock, ids });
const directory = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));

interface Cell {
  perSecond: number;
  cpuMicroseconds: number;
  slowestMs: number;
}

/** As the desk does, the last record of each is handed in with the next append. */
const records: ConversationRecord[] = [];
async function prepare(store: OpenedStore): Promise<void> {
  const outcomes = await Promise.all(
    Array.from({ length: CONVERSATIONS }, () => store.conversations.start(build.start({}, TEXT))),
  );
  for (const outcome of outcomes) if (outcome.result === 'appended') records.push(outcome.record);
}

function message(visitorId: string) {
  return {
    id: ids.next(),
    at: Date.now(),
    author: { kind: 'visitor' as const, id: visitorId },
    body: { type: 'message' as const, text: TEXT },
  };
}

async function throughStore(store: OpenedStore, inFlight: number): Promise<Cell> {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  let slowestMs = 0;
  const lane = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += inFlight) {
      const index = turn % CONVERSATIONS;
      const known = records[index];
      if (!known) throw new RangeError('no conversation');
      const next = known.conversation;
      const began = performance.now();
      const outcome = await store.conversations.append({
        next,
        expectedVersion: 1,
        entries: [message(next.visitorId)],
        dueAt: known.dueAt,
        known,
      });
      if (outcome.result !== 'appended') throw new Error(outcome.result);
      records[index] = outcome.record;
      slowestMs = Math.max(slowestMs, performance.now() - began);
      done += 1;
    }
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, (_, index) => lane(index)));
  return cell(done, performance.now() - began, process.cpuUsage(cpu), slowestMs);
}

function bare(database: DatabaseSync, perCommit: number): Cell {
  const insert = database.prepare(
    'insert into entries (conversation_id, seq, id, author_key, at, type, text, internal, public_before) values (?, ?, ?, ?, ?, ?, ?, 0, ?)',
  );
  const update = database.prepare(
    'update conversations set seq = ?, public_seq = ?, last_entry_at = ?, preview = ? where id = ?',
  );
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  let slowestMs = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  while (performance.now() < end) {
    const start = performance.now();
    database.exec('begin immediate');
    for (let index = 0; index < perCommit; index += 1) {
      const conversation = records[(done + index) % CONVERSATIONS]?.conversation;
      if (!conversation) throw new RangeError('no conversation');
      const now = Date.now();
      const seq = (bareSeq += 1);
      insert.run(
        conversation.id,
        seq,
        ids.next(),
        `v:${conversation.visitorId}`,
        now,
        'message',
        TEXT,
        seq - 1,
      );
      update.run(seq, seq, now, TEXT, conversation.id);
    }
    database.exec('commit');
    slowestMs = Math.max(slowestMs, performance.now() - start);
    done += perCommit;
  }
  return cell(done, performance.now() - began, process.cpuUsage(cpu), slowestMs);
}
let bareSeq = 1_000_000;

function cell(done: number, ms: number, cpu: NodeJS.CpuUsage, slowestMs: number): Cell {
  return { perSecond: (done * 1_000) / ms, cpuMicroseconds: (cpu.user + cpu.system) / done, slowestMs };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
  const store = await openStore({ path: join(directory, 'store.db'), clock, ids });
  await prepare(store);
  // The floor works on a copy, so that both begin with the same rows.
  await store.backup(join(directory, 'bare.db'));
  const database = new DatabaseSync(join(directory, 'bare.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 16000');

  const cells = new Map(IN_FLIGHT.map((inFlight) => [inFlight, { store: [] as Cell[], bare: [] as Cell[] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [inFlight, { store: ours, bare: floor }] of cells) {
      floor.push(bare(database, inFlight));
      ours.push(await throughStore(store, inFlight));
    }
  }
  const { writes, commits, largestBatch } = store.metrics;
  await store.close();
  database.close();

  console.table(
    Object.fromEntries(
      [...cells].map(([inFlight, { store: ours, bare: floor }]) => {
        const perSecond = median(ours.map((one) => one.perSecond));
        const barePerSecond = median(floor.map((one) => one.perSecond));
        return [
          `${inFlight} in flight`,
          {
            'appends/s': Math.round(perSecond),
            'bare/s': Math.round(barePerSecond),
            ratio: Number((perSecond / barePerSecond).toFixed(2)),
            'CPU µs': Number(median(ours.map((one) => one.cpuMicroseconds)).toFixed(1)),
            'bare CPU µs': Number(median(floor.map((one) => one.cpuMicroseconds)).toFixed(1)),
            'slowest ms': Number(Math.max(...ours.map((one) => one.slowestMs)).toFixed(1)),
            'bare slowest ms': Number(Math.max(...floor.map((one) => one.slowestMs)).toFixed(1)),
          },
        ];
      }),
    ),
  );
  console.log(
    `${writes} writes in ${commits} commits, at most ${largestBatch} together; medians of ${rounds} rounds`,
  );
} finally {
  rmSync(directory, { recursive: true, force: true });
}
