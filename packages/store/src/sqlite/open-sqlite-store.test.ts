import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWriterThread } from '../writer/start-writer-thread.ts';
import { openForWriting } from './connection.ts';
import { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './open-sqlite-store.ts';

describe('the SQLite store', { timeout: 30_000 }, () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let directory: TemporaryDirectory;
  let stores: SqliteStore[] = [];

  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
    await directory[Symbol.asyncDispose]();
  });

  async function open(options: Partial<SqliteStoreOptions> = {}): Promise<SqliteStore> {
    const store = await openSqliteStore({ path: directory.file('desk.db'), clock, ids, ...options });
    stores.push(store);
    return store;
  }

  const starts = (store: SqliteStore, many: number) =>
    Array.from({ length: many }, () => store.conversations.start(build.start()));

  it('[D1] commits together what arrives together, and at most a thousand at once', async () => {
    const store = await open();
    await Promise.all(starts(store, 2_500));
    expect(store.metrics).toMatchObject({ writes: 2_500, largestBatch: 1_000, restarts: 0 });
    expect(store.metrics.commits).toBeLessThanOrEqual(4);
  });

  it('[D1] gathers the next batch while the last one is committed, without a timer', async () => {
    const store = await open();
    const lanes = Array.from({ length: 50 }, async () => {
      for (let turn = 0; turn < 20; turn += 1) await store.conversations.start(build.start());
    });
    await Promise.all(lanes);
    expect(store.metrics.writes).toBe(1_000);
    expect(store.metrics.commits).toBeLessThan(100);
  });

  it('[D1] rejects with unavailable when the disk is full, and still reads', async () => {
    const store = await open({ writerPragmas: ['max_page_count = 60'] });
    const outcomes = await Promise.allSettled(starts(store, 400));
    const stored = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'unavailable', retryable: true });
    expect(await store.conversations.listOpen()).toHaveLength(stored);
    await store.close();
    const roomy = await open();
    await Promise.all(starts(roomy, 400));
    expect(await roomy.conversations.listOpen()).toHaveLength(stored + 400);
  });

  it('rejects with unavailable while another process holds the database, and heals by itself', async () => {
    const store = await open({ busyTimeoutMs: 20 });
    const other = openForWriting(directory.file('desk.db'));
    other.exec('begin immediate');
    await expect(store.check()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.conversations.start(build.start())).rejects.toMatchObject({ code: 'unavailable' });
    other.exec('rollback');
    other.close();
    await store.check();
    expect((await store.conversations.start(build.start())).result).toBe('appended');
  });

  it('[D1] loses nothing acknowledged when the writer stops, rejects what is pending, and starts it again', async () => {
    const threads: Worker[] = [];
    const store = await open({
      startThread: (data) => {
        const thread = startWriterThread(data);
        threads.push(thread);
        return thread;
      },
    });
    await Promise.all(starts(store, 10));
    const request = build.start();
    const pending = [store.conversations.start(request), ...starts(store, 50)];
    await threads[0]?.terminate();
    const outcomes = await Promise.allSettled(pending);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'unavailable' });
    expect(['appended', 'duplicate']).toContain((await store.conversations.start(request)).result);
    expect(threads).toHaveLength(2);
    expect(store.metrics.restarts).toBe(1);
    const acknowledged = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect((await store.conversations.listOpen()).length).toBeGreaterThanOrEqual(10 + acknowledged);
  });

  it('rejects with unavailable when the writer cannot come back, and does when it can', async () => {
    let thread: Worker | undefined;
    let broken = false;
    const store = await open({
      startThread: (data) => {
        thread = startWriterThread(broken ? { ...data, path: directory.file('no/such/folder.db') } : data);
        return thread;
      },
    });
    broken = true;
    await thread?.terminate();
    await expect(store.check()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.check()).rejects.toMatchObject({ code: 'unavailable' });
    broken = false;
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('opens the database anew after a failure that does not pass by itself', async () => {
    let pragmas = ['query_only = 1'];
    const store = await open({ startThread: (data) => startWriterThread({ ...data, pragmas }) });
    await expect(store.check()).rejects.toMatchObject({ code: 'unavailable' });
    pragmas = [];
    // The old thread may still be about to end.
    await store.check().catch(() => undefined);
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('[D1] what was acknowledged is there after the next opening', async () => {
    const store = await open();
    const records = await Promise.all(starts(store, 100));
    await store.close();
    const again = await open();
    expect(again.epoch).toBe(store.epoch);
    expect(await again.conversations.listOpen()).toHaveLength(records.length);
  });
});
