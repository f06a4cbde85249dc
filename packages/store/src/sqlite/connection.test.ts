import { temporaryDirectory } from '@deskbell/testkit/node';
import { expect, it } from 'vitest';
import { openForReading, openForWriting } from './connection.ts';

function pragma(database: ReturnType<typeof openForWriting>, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}

it('[D1] every opening flushes every commit, on a new file as on an old one', async () => {
  await using directory = await temporaryDirectory();
  const path = directory.file('desk.db');
  for (const opening of ['first', 'second', 'third']) {
    const database = openForWriting(path);
    database.exec(`create table ${opening} (x)`);
    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'synchronous')).toBe(2);
    expect(pragma(database, 'foreign_keys')).toBe(1);
    expect(pragma(database, 'busy_timeout')).toBe(5_000);
    database.close();
  }
});

it('a connection for reading cannot write', async () => {
  await using directory = await temporaryDirectory();
  const path = directory.file('desk.db');
  openForWriting(path).close();
  const database = openForReading(path);
  expect(() => database.exec('create table t (x)')).toThrow(/readonly/);
  database.close();
});
