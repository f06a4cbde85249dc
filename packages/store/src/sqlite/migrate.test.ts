import { CountingIds, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForWriting } from './connection.ts';
import type { CompiledMigration } from '../query/compile-schema.ts';
import { compiledMigrations as migrations } from './compiled.ts';
import { migrate } from './migrate.ts';

describe('migrate', () => {
  const clock = new FakeClock();
  const ids = new CountingIds();
  let directory: TemporaryDirectory;
  let path: string;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    path = directory.file('data/desk.db');
  });
  afterEach(() => directory[Symbol.asyncDispose]());

  const next: CompiledMigration = { name: 'labels', sql: 'create table labels (id text primary key)' };
  const tables = () => {
    const database = new DatabaseSync(path);
    const found = database.prepare(`select name from sqlite_schema where type = 'table'`).all();
    database.close();
    return found.map(({ name }) => name);
  };

  it('makes folder, file and schema, once', () => {
    const first = migrate({ path, clock, ids });
    expect(first).toMatchObject({
      from: 0,
      to: migrations.length,
      applied: migrations.map(({ name }) => name),
    });
    expect(tables()).toEqual(expect.arrayContaining(['conversations', 'entries', 'deadlines']));
    const second = migrate({ path, clock, ids });
    expect(second).toEqual({
      from: migrations.length,
      to: migrations.length,
      applied: [],
      epoch: first.epoch,
    });
  });

  it('takes an empty file for a new database', async () => {
    migrate({ path, clock, ids });
    const empty = directory.file('empty.db');
    await writeFile(empty, '');
    expect(migrate({ path: empty, clock, ids }).from).toBe(0);
  });

  it('runs only the steps that are missing, and keeps the epoch', () => {
    const { epoch } = migrate({ path, clock, ids });
    expect(migrate({ path, clock, ids }, [...migrations, next])).toEqual({
      from: migrations.length,
      to: migrations.length + 1,
      applied: ['labels'],
      epoch,
    });
    expect(tables()).toContain('labels');
  });

  it('does a step wholly or not at all', () => {
    migrate({ path, clock, ids });
    const failing = { name: 'failing', sql: `${next.sql}; drop table nowhere` };
    expect(() => migrate({ path, clock, ids }, [...migrations, failing])).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
    expect(tables()).not.toContain('labels');
    expect(migrate({ path, clock, ids }).from).toBe(migrations.length);
  });

  it('refuses a database that a newer version has written', () => {
    migrate({ path, clock, ids }, [...migrations, next]);
    expect(() => migrate({ path, clock, ids })).toThrow(
      expect.objectContaining({
        code: 'unsupported_version',
        details: { found: migrations.length + 1, known: migrations.length },
      }),
    );
  });

  it('refuses a file that is no database, and leaves it alone', async () => {
    const file = directory.file('notes.txt');
    await writeFile(file, 'Dear diary, this is not a database at all. '.repeat(50));
    expect(() => migrate({ path: file, clock, ids })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('is unavailable when the file cannot be opened', () => {
    expect(() => migrate({ path: directory.path, clock, ids })).toThrow(
      expect.objectContaining({ code: 'unavailable' }),
    );
  });

  it('waits for another process, and is unavailable when that takes too long', () => {
    migrate({ path, clock, ids });
    const other = openForWriting(path);
    other.exec('begin exclusive');
    expect(() => migrate({ path, clock, ids, busyTimeoutMs: 20 })).toThrow(
      expect.objectContaining({ code: 'unavailable' }),
    );
    other.exec('rollback');
    other.close();
    expect(migrate({ path, clock, ids }).applied).toEqual([]);
  });
});
