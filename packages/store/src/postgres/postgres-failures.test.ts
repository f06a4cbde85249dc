import type { AppendRequest, ConversationRecord, Store } from '@deskbell/core';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { startPostgres, type PostgresServer } from '@deskbell/testkit/node';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore } from './open-postgres-store.ts';

/** P12: who waits for a database that is down hears of it within this time. */
const HEARD_MS = 2_000;
/** It works again so long after the database does. */
const RECOVERED_MS = 5_000;

describe('when Postgres fails', () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let server: PostgresServer;
  let url: string;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  beforeEach(async () => {
    url = await server.createDatabase();
    store = await openPostgresStore({ url, clock, ids });
  });
  afterEach(() => store.close());

  const started = async (): Promise<ConversationRecord> => {
    const outcome = await store.conversations.start(build.start());
    if (outcome.result !== 'appended') throw new Error(outcome.result);
    return outcome.record;
  };
  const message = (known: ConversationRecord): AppendRequest => ({
    next: known.conversation,
    expectedVersion: known.conversation.version,
    entries: [build.visitorMessage(known.conversation.visitorId)],
    dueAt: known.dueAt,
    known,
  });
  const seqs = async (id: string) => {
    const { entries } = await store.conversations.entriesAfter(id, 0, 'agent', 100_000, 1e9);
    return entries.map(({ seq }) => seq);
  };
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const timed = async (call: () => Promise<unknown>) => {
    const begun = performance.now();
    await expect(call()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    return performance.now() - begun;
  };
  const recovered = async () => {
    const begun = performance.now();
    while (performance.now() - begun < RECOVERED_MS) {
      const isBack = await Promise.all([store.check(), store.conversations.nextDueAt()]).catch(() => 'no');
      if (isBack !== 'no') return;
    }
    throw new Error(`nothing could be stored or read ${RECOVERED_MS} ms after Postgres was back`);
  };

  /** Visitors who write one message after the other, and repeat each until it is acknowledged. */
  const traffic = (visitors: readonly ConversationRecord[]) => {
    let isOver = false;
    const outcomes = { stored: 0, repeated: 0, refused: 0 };
    const write = async (record: ConversationRecord) => {
      let known = record;
      while (!isOver) {
        const request = message(known);
        for (;;) {
          const outcome = await store.conversations.append(request).catch((error: unknown) => error);
          if (outcome instanceof Error) {
            expect(outcome).toMatchObject({ code: 'unavailable' });
            outcomes.refused += 1;
            continue;
          }
          const { result } = outcome as { result: string };
          expect(['appended', 'duplicate']).toContain(result);
          outcomes[result === 'appended' ? 'stored' : 'repeated'] += 1;
          break;
        }
        known = (await store.conversations.find(record.conversation.id).catch(() => undefined)) ?? known;
      }
    };
    const done = Promise.all(visitors.map(write));
    return {
      outcomes,
      end: async () => {
        isOver = true;
        await done;
      },
    };
  };
  const seen = (outcomes: { stored: number }, more: number) => {
    const goal = outcomes.stored + more;
    return expect.poll(() => outcomes.stored, { timeout: 20_000, interval: 5 }).toBeGreaterThan(goal);
  };

  it.each(['fast', 'immediate'] as const)(
    '[D1] what was acknowledged is there once after a restart (%s) under load, and all repetitions end well',
    async (mode) => {
      const records = await Promise.all(Array.from({ length: 20 }, started));
      const { outcomes, end } = traffic(records);
      for (let round = 0; round < 3; round += 1) {
        await seen(outcomes, 200);
        await server.restart({ mode });
      }
      await seen(outcomes, 100);
      await end();
      const found = await Promise.all(records.map(({ conversation }) => seqs(conversation.id)));
      for (const list of found) expect(list).toEqual(upTo(list.length));
      // Two entries begin each conversation; every message was acknowledged in the end, as new or as a repetition.
      const messages = found.reduce((sum, list) => sum + list.length - 2, 0);
      expect(messages).toBe(outcomes.stored + outcomes.repeated);
      expect(outcomes.refused).toBeGreaterThan(0);
    },
  );

  it('[D1] a server that stands still: everybody hears of it in time, and what it did after all is not done twice', async () => {
    const record = await started();
    const other = await started();
    const lockLost = new Promise<void>((resolve) => store.cluster?.onLocksLost(resolve));
    await store.cluster?.tryLock('shop');
    server.suspend();
    const request = message(record);
    const waits = await Promise.all([
      timed(() => store.conversations.append(request)),
      timed(() => store.conversations.start(build.start())),
      timed(() => store.conversations.find(record.conversation.id)),
      timed(() => store.conversations.listOpen()).catch(() => 0),
      timed(() => store.check()),
      timed(() => store.cluster?.tryLock('blog') ?? Promise.resolve()),
    ]);
    // Now without open connections.
    waits.push(await timed(() => store.conversations.append(message(other))));
    waits.push(await timed(() => store.conversations.find(record.conversation.id)));
    for (const wait of waits) expect(wait).toBeLessThan(HEARD_MS);
    await lockLost;
    server.resume();
    await recovered();
    const { result } = await store.conversations.append(request);
    expect(['appended', 'duplicate']).toContain(result);
    expect(await seqs(record.conversation.id)).toEqual([1, 2, 3]);
    expect(await store.cluster?.tryLock('shop')).toBe(true);
  });

  it('[D1] a server that is gone: everybody hears of it at once, and all is well when it is back', async () => {
    const record = await started();
    await server.stop();
    const calls = [
      () => store.conversations.append(message(record)),
      () => store.conversations.find(record.conversation.id),
      () => store.cluster?.nodes() ?? Promise.resolve(),
      () => openPostgresStore({ url, clock, ids }),
    ];
    for (const call of [...calls, ...calls]) expect(await timed(call)).toBeLessThan(HEARD_MS);
    await server.start();
    await recovered();
    expect((await store.conversations.append(message(record))).result).toBe('appended');
  });

  it('[D1] connections that are ended from outside are made again, and nothing crashes', async () => {
    const record = await started();
    await store.cluster?.tryLock('shop');
    const lost = new Promise<void>((resolve) => store.cluster?.onLocksLost(resolve));
    await using session = await asSomebodyElse(url);
    await session.client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await lost;
    await recovered();
    expect((await store.conversations.append(message(record))).result).toBe('appended');
  });

  it('[D4] a node does not go on with data that were restored meanwhile', async () => {
    const seen: string[] = [];
    const node = await openPostgresStore({ url, clock, ids, onAnotherLife: () => seen.push('another') });
    await node.check();
    await using session = await asSomebodyElse(url);
    await session.client.query(`update meta set value = 'another/life' where key = 'life'`);
    await session.client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(() => node.check().catch(() => seen.length)).toBeGreaterThan(0);
    await expect(node.check()).rejects.toMatchObject({ code: 'unavailable' });
    await node.close();
    // Whoever starts now begins the new life.
    const next = await openPostgresStore({ url, clock, ids });
    expect(next.epoch).not.toBe(node.epoch);
    await expect(next.check()).resolves.toBeUndefined();
    await next.close();
  });

  it('a conversation that somebody keeps locked holds up no other', async () => {
    const [held, free] = [await started(), await started()];
    await using session = await asSomebodyElse(url);
    await session.client.query('begin');
    await session.client.query('select 1 from conversations where id = $1 for update', [
      held.conversation.id,
    ]);
    const refused = timed(() => store.conversations.append(message(held)));
    const stored = store.conversations.append(message(free));
    // One that needs more than one statement, in the same batch.
    const begun = store.conversations.start(build.start());
    expect((await stored).result).toBe('appended');
    expect(await refused).toBeLessThan(HEARD_MS);
    expect((await begun).result).toBe('appended');
    await session.client.query('rollback');
    expect((await store.conversations.append(message(held))).result).toBe('appended');
  });

  it('[D1] waits for the disk even where the database would not', async () => {
    await store.close();
    await using session = await asSomebodyElse(url);
    await session.client.query(
      `alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`,
    );
    store = await openPostgresStore({ url, clock, ids });
    await store.check();
    const { rows } = await session.client.query<{ flushed: boolean }>(
      'select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() as flushed',
    );
    expect(rows[0]?.flushed).toBe(true);
  });
});

async function asSomebodyElse(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
