import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForWriting } from '../sqlite/connection.ts';
import { migrate } from '../sqlite/migrate.ts';
import { queries } from '../sqlite/compiled.ts';
import { Statements } from '../sqlite/statements.ts';
import { Committer, type WriteRequest } from './committer.ts';

describe('Committer', () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  let directory: TemporaryDirectory;
  let database: DatabaseSync;
  let committer: Committer;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    const path = directory.file('desk.db');
    migrate({ path, clock, ids });
    database = openForWriting(path, 20);
    committer = new Committer(new Statements(database, queries));
  });
  afterEach(async () => {
    database.close();
    await directory[Symbol.asyncDispose]();
  });

  const start = (text?: string): WriteRequest => ['start', build.start({}, text)];
  const count = (table: string) => database.prepare(`select count(*) as n from ${table}`).get()?.['n'];

  it('keeps the others when one of a batch goes wrong half way, and nothing of that one', () => {
    const wrong = build.start();
    const [status, message] = wrong.entries;
    // The second entry breaks a rule of the table after the first has been inserted.
    const broken = { ...wrong, entries: [status, { ...message, at: null }] };
    const results = committer.commit([start(), ['start', broken], start()]);
    expect(results).toMatchObject([
      { value: { result: 'appended' } },
      { error: { code: 'internal' } },
      { value: { result: 'appended' } },
    ]);
    expect(count('conversations')).toBe(2);
    expect(count('contacts')).toBe(2);
    expect(count('entries')).toBe(4);
    expect(database.isTransaction).toBe(false);
  });

  it('fails a whole batch with unavailable when the disk is full, writes nothing, and heals', () => {
    database.exec('pragma max_page_count = 1'); // The lowest it goes is the present size.
    const full = committer.commit([
      start(),
      start('x'.repeat(8_000)),
      ...Array.from({ length: 50 }, () => start()),
    ]);
    expect(full).toHaveLength(52);
    for (const result of full)
      expect(result).toMatchObject({ error: { code: 'unavailable', retryable: true } });
    expect(count('conversations')).toBe(0);
    expect(count('entries')).toBe(0);
    database.exec('pragma max_page_count = 1000000');
    expect(committer.commit([start()])).toMatchObject([{ value: { result: 'appended' } }]);
  });

  it('fails with unavailable while another process holds the database, and heals', () => {
    const other = openForWriting(directory.file('desk.db'));
    other.exec('begin immediate');
    expect(committer.commit([start()])).toMatchObject([{ error: { code: 'unavailable' } }]);
    other.exec('rollback');
    other.close();
    expect(committer.commit([start()])).toMatchObject([{ value: { result: 'appended' } }]);
  });

  it('says why, without the text that was to be stored', () => {
    const wrong = build.start({}, 'a secret');
    const broken = { ...wrong, entries: wrong.entries.map((entry) => ({ ...entry, at: null })) };
    expect(JSON.stringify(committer.commit([['start', broken]]))).not.toContain('a secret');
  });
});
