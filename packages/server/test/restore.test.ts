import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { FakeClock } from '@deskbell/testkit';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { holdData } from '../src/lifecycle/hold-data.ts';
import { runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await temporaryDirectory();
  return () => directory[Symbol.asyncDispose]();
});
const run = (...args: string[]) => runDeskbell(args, { cwd: directory.path });
const addSite = (id: string) => run('site', 'add', id, '--name', id);
const sites = async () => (await run('site', 'list')).stdout;

describe('files of a backup', { timeout: 60_000 }, () => {
  test('come back with it, and those that were there are kept beside', async () => {
    await run('migrate');
    const place = directory.file('data/files/demo');
    await mkdir(place, { recursive: true });
    await writeFile(`${place}/photo`, 'before');
    expect((await run('backup', 'copy.sqlite')).code).toBe(0);
    await writeFile(`${place}/photo`, 'after');
    const { code, stdout } = await run('restore', 'copy.sqlite');
    expect({ code, files: stdout.includes('copy.sqlite.files') }).toEqual({ code: 0, files: true });
    expect(await readFile(`${place}/photo`, 'utf8')).toBe('before');
    const aside = (await readdir(directory.file('data'))).find((name) => name.startsWith('files.before-'));
    expect(await readFile(directory.file(`data/${aside ?? ''}/demo/photo`), 'utf8')).toBe('after');
  });
});

describe('deskbell restore', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await run('migrate');
    await addSite('first');
    await run('backup', 'copy.sqlite');
    await addSite('second');
  });

  test('puts the backup in the place of the data and keeps what was there', async () => {
    const { code, stdout } = await run('restore', 'copy.sqlite');
    expect(code).toBe(0);
    expect(await sites()).toContain('first');
    expect(await sites()).not.toContain('second');
    const aside = /is in (\S+);/.exec(stdout)?.[1] ?? '';
    expect(existsSync(directory.file(aside))).toBe(true);
    // The other way round: what was set aside is a whole database too.
    expect((await run('restore', aside)).code).toBe(0);
    expect(await sites()).toContain('second');
  });

  test('refuses while a server uses the data, and changes nothing', async () => {
    const log = pino({ level: 'silent' });
    const release = await holdData({
      dataDir: directory.file('data'),
      clock: new FakeClock(),
      log,
      waitMs: 0,
    });
    const { code, stderr } = await run('restore', 'copy.sqlite');
    release();
    expect(code).toBe(1);
    expect(stderr).toContain('another server uses the data');
    expect(await sites()).toContain('second');
  });

  test.each([
    ['is not there', 'none.sqlite', () => Promise.resolve()],
    ['is no database', 'letter.sqlite', () => writeFile(directory.file('letter.sqlite'), 'Dear all,')],
    [
      'is damaged',
      'torn.sqlite',
      async () => {
        const bytes = await readFile(directory.file('copy.sqlite'));
        bytes.fill(0x55, 4_096 * 2, 4_096 * 6);
        await writeFile(directory.file('torn.sqlite'), bytes);
      },
    ],
  ])('refuses a file that %s', async (_, file, make) => {
    await make();
    const { code, stderr } = await run('restore', file);
    expect(code).toBe(1);
    expect(stderr).toContain('unable to');
    expect(await sites()).toContain('second');
    expect((await readdir(directory.file('data'))).filter((name) => name.includes('before'))).toEqual([]);
  });
});
