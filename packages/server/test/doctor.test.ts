import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import {
  type TemporaryDirectory,
  startPostgres,
  startRedis,
  temporaryDirectory,
} from '@deskbell/testkit/node';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../src/cli/doctor/finding.ts';
import { runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await temporaryDirectory();
  return () => directory[Symbol.asyncDispose]();
});

async function examine(environment: Readonly<Record<string, string>> = {}) {
  const { code, stdout } = await runDeskbell(['doctor', '--json'], { cwd: directory.path, environment });
  const findings = JSON.parse(stdout) as Finding[];
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  return { code, problems: of('problem'), warnings: of('warning'), fine: of('ok') };
}

describe('deskbell doctor', { timeout: 60_000 }, () => {
  test('finds nothing broken where nothing is, before the first start and after it', async () => {
    const before = await examine();
    expect({ code: before.code, problems: before.problems }).toEqual({ code: 0, problems: [] });
    await runDeskbell(['site', 'add', 'shop', '--name', 'Shop', '--origin', 'http://shop.localhost'], {
      cwd: directory.path,
    });
    await runDeskbell(['migrate'], { cwd: directory.path });
    const after = await examine();
    expect({ code: after.code, problems: after.problems }).toEqual({ code: 0, problems: [] });
    // Whoever is warned is told what to do.
    for (const { todo } of after.warnings) expect(todo).toMatch(/\w/);
  });

  test('names the setting that is wrong', async () => {
    const { code, problems } = await examine({ DESKBELL_PORT: 'many' });
    expect(code).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain('DESKBELL_PORT');
  });

  test('sees that a database is damaged or none, and leaves it as it is', async () => {
    await runDeskbell(['migrate'], { cwd: directory.path });
    const file = directory.file('data/deskbell.sqlite');
    const bytes = await readFile(file);
    bytes.fill(0x55, 4_096 * 2, 4_096 * 6);
    await writeFile(file, bytes);
    const damaged = await examine();
    expect(damaged.code).toBe(1);
    expect(damaged.problems[0]?.todo).toMatch(/restore/);
    await writeFile(file, 'This is a letter.');
    const letter = await examine();
    expect(letter.code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('This is a letter.');
  });

  test('says that browsers will not let https pages talk to a server without', async () => {
    await runDeskbell(['migrate'], { cwd: directory.path });
    await runDeskbell(['site', 'add', 'shop', '--name', 'Shop', '--origin', 'https://shop.example'], {
      cwd: directory.path,
    });
    const { code, problems } = await examine({ DESKBELL_PUBLIC_URL: 'http://chat.localhost:1' });
    expect(code).toBe(1);
    expect(problems.map(({ what }) => what).join()).toContain('https');
  });

  test('[A5] sees that the key of stored secrets is gone, or another, and makes none', async () => {
    const run = (...given: string[]) => runDeskbell(given, { cwd: directory.path });
    await run('migrate');
    await run('site', 'add', 'shop', '--name', 'Shop', '--origin', 'http://shop.localhost');
    const made = await run('identity-key', 'add', 'shop');
    const [secret = ''] = /dbik_[\w-]+/.exec(made.stdout) ?? [];
    const database = await readFile(directory.file('data/deskbell.sqlite'));
    expect(secret).not.toBe('');
    expect(database.includes(secret)).toBe(false);
    expect((await examine()).fine.map(({ what }) => what).join('\n')).toContain('Stored secrets can be read');
    const other = await examine({ DESKBELL_SECRET_KEY: Buffer.alloc(32, 1).toString('base64') });
    expect(other.problems.map(({ what }) => what).join()).toContain('Stored secrets cannot be read');
    await rm(directory.file('data/secret.key'));
    const gone = await examine();
    expect({ code: gone.code, todo: gone.problems[0]?.todo }).toMatchObject({
      code: 1,
      todo: expect.stringContaining('DESKBELL_SECRET_KEY') as string,
    });
    expect(existsSync(directory.file('data/secret.key'))).toBe(false);
  });

  test('asks Postgres, Redis and the mail server, and says which of them is away', async () => {
    const away = await examine({
      DESKBELL_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      DESKBELL_REDIS_URL: 'redis://127.0.0.1:1',
      DESKBELL_SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(away.code).toBe(1);
    expect(away.problems).toHaveLength(3);
    await using postgres = await startPostgres();
    await using redis = await startRedis();
    const services = { DESKBELL_DATABASE_URL: postgres.url, DESKBELL_REDIS_URL: redis.url };
    const there = await examine(services);
    expect({ code: there.code, problems: there.problems }).toEqual({ code: 0, problems: [] });
    expect(there.fine.map(({ what }) => what).join('\n')).toMatch(/Postgres \d+[\s\S]*Redis \d+/);
    const asksForKey = ({ warnings }: typeof there) =>
      warnings.some(({ todo }) => todo?.includes('DESKBELL_SECRET_KEY'));
    expect(asksForKey(there)).toBe(true);
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(asksForKey(await examine({ ...services, DESKBELL_SECRET_KEY: key }))).toBe(false);
  });
});
