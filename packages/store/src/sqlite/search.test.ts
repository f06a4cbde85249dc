import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForWriting } from './connection.ts';
import { openSqliteStore, type SqliteStore } from './open-sqlite-store.ts';

describe('searching in SQLite', { timeout: 30_000 }, () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let directory: TemporaryDirectory;
  let store: SqliteStore;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openSqliteStore({ path: directory.file('desk.db'), clock, ids });
  });
  afterEach(async () => {
    await store.close();
    await directory[Symbol.asyncDispose]();
  });

  async function started(text: string) {
    const outcome = await store.conversations.start(build.start({}, text));
    if (outcome.result !== 'appended') throw new Error(outcome.result);
    return outcome.record;
  }

  const find = async (text: string) =>
    (await store.search.search({ siteId: 'shop', text, cursor: null, limit: 10 })).hits;

  it('finds people by the name they have now', async () => {
    const { conversation, contact } = await started('Where is my order?');
    const named = async (name: string | null) => {
      const database = openForWriting(directory.file('desk.db'));
      database.prepare('update contacts set name = ? where id = ?').run(name, contact.id);
      database.close();
      await store.search.index([conversation.id], 10);
    };
    await named('Łucja Nowak');
    const [hit] = await find('lucja');
    expect(hit).toMatchObject({ entryId: null, seq: 0, excerpt: 'Łucja Nowak', matches: [[0, 5]] });
    expect(hit?.record.contact.name).toBe('Łucja Nowak');
    await named('Anna Nowak');
    expect(await find('lucja')).toEqual([]);
    expect(await find('nowak')).toHaveLength(1);
    await named(null);
    expect(await find('nowak')).toEqual([]);
    expect(await find('order')).toHaveLength(1);
  });

  it('[A7] keeps no word of a conversation that is forgotten', async () => {
    const gone = await started('A xylophone in the hall');
    const count = () => {
      const database = openForWriting(directory.file('desk.db'));
      const row = database
        .prepare(
          `select count(*) as count from search_words_data where instr(block, cast('ylophone' as blob)) > 0`,
        )
        .get();
      database.close();
      return row?.['count'];
    };
    for (let index = 0; index < 20; index += 1) {
      const other = await started(`Something else, number ${index}`);
      await store.search.index([gone.conversation.id, other.conversation.id], 10);
    }
    expect(count()).toBe(1);
    await store.search.forget(gone.conversation.id);
    expect(count()).toBe(0);
    expect(await find('something')).toHaveLength(10);
  });

  it('is unavailable once the store is closed, and answers before what was asked before', async () => {
    const { conversation } = await started('Where is my order?');
    await store.search.index([conversation.id], 10);
    await find('order');
    const asked = find('order');
    await store.close();
    expect(await asked.catch(() => [])).toBeInstanceOf(Array);
    await expect(find('order')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is unavailable while the file cannot be read, and is again when it can', async () => {
    await using other = await temporaryDirectory();
    const path = other.file('desk.db');
    const missing = await openSqliteStore({ path, clock, ids });
    try {
      for (const ending of ['', '-wal', '-shm']) await rm(`${path}${ending}`, { force: true });
      const search = () => missing.search.search({ siteId: 'shop', text: 'x', cursor: null, limit: 1 });
      await expect(search()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
      const again = await openSqliteStore({ path, clock, ids });
      await expect(search()).resolves.toEqual({ hits: [], next: null });
      await again.close();
    } finally {
      await missing.close();
    }
  });
});
