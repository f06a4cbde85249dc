import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { openStore } from '@deskbell/store';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';
import { type Finished, runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;

function run(...args: string[]): Promise<Finished> {
  return runDeskbell(args, { cwd: directory.path });
}

beforeAll(async () => {
  directory = await temporaryDirectory();
  await run('migrate');
  await run('site', 'add', 'shop');
  await run('user', 'add', 'ana@shop.example', '--name', 'Ana');
});
afterAll(() => directory[Symbol.asyncDispose]());

const configuration = `
teams:
  first: { agents: [ana@shop.example] } # on the ground floor
queues:
  main: { offerTimeout: 45s }
  second: { teams: [first] }
calendar: office
calendars:
  office:
    timeZone: Europe/Warsaw
    week: { mon: [{ from: 09:00, to: 12:00 }, { from: 22:00, to: 06:00 }] }
    holidays: [{ name: Easter Monday, on: { easter: 1 } }]
`;

test('a configuration is shown, put in force, pulled, and then changes nothing', async () => {
  await writeFile(directory.file('shop.yaml'), configuration);
  const diff = await run('config', 'diff', 'shop.yaml');
  expect(diff).toMatchObject({ code: 1, stderr: '' });
  expect(diff.stdout).toContain(
    '  queues.main.offerTimeout: 30s → 45s\n+ queues.second: { teams: [ first ] }\n',
  );
  expect((await run('config', 'pull')).stdout).toContain('Nobody has changed anything yet.');

  const applied = await run('config', 'apply', '--site', 'shop', 'shop.yaml');
  expect(applied).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `${diff.stdout}Version 1 is in force on the site "shop".\n`,
  });
  expect((await run('config', 'diff', 'shop.yaml')).code).toBe(0);

  expect((await run('config', 'pull', 'pulled.yaml')).code).toBe(0);
  const pulled = await readFile(directory.file('pulled.yaml'), 'utf8');
  expect(pulled).toContain(`Version 1, saved by ${userInfo().username} on `);
  expect(await run('config', 'apply', 'pulled.yaml')).toMatchObject({
    code: 0,
    stdout: 'Nothing to change: it is in force on the site "shop" (version 1).\n',
  });

  const again = await run('config', 'pull', 'pulled.yaml');
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/^unable to write pulled\.yaml: .+--force$/m);
  expect((await run('config', 'pull', '--force', 'pulled.yaml')).code).toBe(0);
});

test('who has done what on the command line is in the audit', async () => {
  const path = directory.file('data/deskbell.sqlite');
  const store = await openStore({ path, clock: systemClock, ids: randomIds });
  const { items } = await store.audit.list({ siteId: 'shop' }, { limit: 10 });
  await store.close();
  const actor = { kind: 'commandLine', id: null, name: userInfo().username };
  expect(items).toMatchObject([
    { actor, action: 'configuration:write', before: '{"version":0}', after: '{"version":1}' },
    { actor, action: 'site:create' },
  ]);
});

test('a bad configuration is refused whole, with line, path and reason; the old one stays in force', async () => {
  const before = (await run('config', 'pull')).stdout;
  const bad = configuration
    .replace('teams: [first] }', 'teams: [frist] }')
    .replace('ana@shop.example]', 'ana@shop.example, eve@shop.example]');
  await writeFile(directory.file('bad.yaml'), bad);
  for (const command of ['diff', 'apply']) {
    const { code, stdout, stderr } = await run('config', command, 'bad.yaml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^ {2}bad\.yaml:3:39: teams\.first\.agents\[1\]: nobody .+; .+"deskbell user add"/m,
    );
    expect(stderr).toMatch(
      /^ {2}bad\.yaml:6:21: queues\.second\.teams\[0\]: there is no team "frist" \(there are: first\)/m,
    );
  }
  expect((await run('config', 'pull')).stdout).toBe(before);

  await writeFile(directory.file('bad.yaml'), 'queues: {main: {offerTimeout: -5s, nmae: x}}\n');
  const { code, stderr } = await run('config', 'apply', 'bad.yaml');
  expect(code).toBe(2);
  expect(stderr.split('\n').slice(1, 3)).toEqual([
    '  bad.yaml:1:31: queues.main.offerTimeout: must be a time span from 5s to 15m, such as "30s", "5m" or "1h30m"',
    '  bad.yaml:1:42: queues.main.nmae: there is no such setting here',
  ]);
  expect((await run('config', 'pull')).stdout).toBe(before);
});

test('the site and the file have to be there', async () => {
  expect(await run('config', 'pull', '--site', 'none')).toMatchObject({
    code: 1,
    stderr: 'unable to find the configuration: there is no site "none"; see "deskbell site list"\n',
  });
  expect(await run('config', 'apply', 'none.yaml')).toMatchObject({
    code: 2,
    stderr: 'unable to read the configuration:\n  none.yaml: there is no such file\n',
  });
  expect((await run('config', 'apply')).code).toBe(2);
});
