import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from './open-sqlite-store.ts';

describe('backup', { timeout: 30_000 }, () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let directory: TemporaryDirectory;
  let store: SqliteStore;
  const open = (name: string) => openSqliteStore({ path: directory.file(name), clock, ids });

  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await open('desk.db');
  });
  afterEach(async () => {
    await store.close();
    await directory[Symbol.asyncDispose]();
  });

  it('[D4] a restored backup begins a new life of the data, once', async () => {
    await store.conversations.start(build.start());
    await store.backup(directory.file('copy.db'));
    const restored = await open('copy.db');
    expect(restored.epoch).not.toBe(store.epoch);
    expect(await restored.conversations.listOpen()).toEqual(await store.conversations.listOpen());
    await restored.close();
    const again = await open('copy.db');
    expect(again.epoch).toBe(restored.epoch);
    await again.close();
  });

  it('[D4] the backed up database goes on with its own epoch', async () => {
    const { epoch } = store;
    await store.backup(directory.file('copy.db'));
    await store.close();
    store = await open('desk.db');
    expect(store.epoch).toBe(epoch);
  });

  it('[A5] makes a file that nobody else can read', async () => {
    await store.backup(directory.file('copy.db'));
    expect((await stat(directory.file('copy.db'))).mode & 0o777).toBe(0o600);
  });

  it('[D3] copies a consistent state while others write', async () => {
    let backedUp = false;
    const traffic = Array.from({ length: 20 }, async () => {
      while (!backedUp) await store.conversations.start(build.start());
    });
    await store.backup(directory.file('copy.db'));
    backedUp = true;
    await Promise.all(traffic);
    const restored = await open('copy.db');
    for (const record of await restored.conversations.listOpen()) {
      const { id } = record.conversation;
      const { entries } = await restored.conversations.entriesAfter(id, 0, 'agent', 10, 100_000);
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    }
    await restored.close();
  });

  it('never writes over a file', async () => {
    await writeFile(directory.file('precious.db'), 'precious');
    await expect(store.backup(directory.file('precious.db'))).rejects.toMatchObject({ code: 'conflict' });
    const twice = await Promise.allSettled([1, 2].map(() => store.backup(directory.file('one.db'))));
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves nothing behind when it fails', async () => {
    const before = await readdir(directory.path);
    await expect(store.backup(directory.file('no/such/folder/copy.db'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await readdir(directory.path)).toEqual(before);
  });

  it('is finished before the store is closed', async () => {
    const backup = store.backup(directory.file('copy.db'));
    await store.close();
    await expect(backup).resolves.toBeUndefined();
    await expect(store.backup(directory.file('late.db'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
