import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Finished, runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;

function run(...args: string[]): Promise<Finished> {
  return runDeskbell(args, { cwd: directory.path });
}

describe('on an empty machine', () => {
  beforeEach(async () => {
    directory = await temporaryDirectory();
    return () => directory[Symbol.asyncDispose]();
  });

  test.each([
    'start',
    'migrate',
    'user',
    'user add',
    'user list',
    'user disable',
    'user enable',
    'user reset',
    'site',
    'site add',
    'site list',
    'config',
    'config pull',
    'config diff',
    'config apply',
    'backup',
    'restore',
    'doctor',
  ])('%s explains itself with --help and an example', async (command) => {
    const { code, stdout } = await run(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: deskbell ${command}`);
    expect(stdout).toMatch(/Examples?:\n {2}\$ deskbell|Examples?:\n {2}\$ DESKBELL_/);
  });

  test.each([
    [['strat']],
    [['user', 'add']],
    [['user', 'add', 'no-address', '--name', 'Eva']],
    [['--colour']],
  ])('%j is wrong usage', async (command: string[]) => {
    const { code, stderr } = await run(...command);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
  });

  test('a wrong configuration is told with source and path, and nothing is made', async () => {
    await writeFile(directory.file('deskbell.yaml'), 'port: many\n');
    const { code, stderr, stdout } = await run('start');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('deskbell.yaml: port: must be a whole number');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(directory.file('data'))).toBe(false);
  });

  test('commands on data that are not there say so, and make none', async () => {
    for (const command of [
      ['user', 'list'],
      ['site', 'list'],
      ['backup', 'copy.sqlite'],
    ]) {
      const { code, stderr } = await run(...command);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^unable to open the data: there are none in \.\/data; /);
    }
    expect(existsSync(directory.file('data'))).toBe(false);
  });

  test('DESKBELL_DEBUG shows where an error came from', async () => {
    const environment = { DESKBELL_DEBUG: '1' };
    const { stderr } = await runDeskbell(['user', 'list'], { cwd: directory.path, environment });
    expect(stderr).toContain('    at ');
  });
});

describe('on an installation', () => {
  let migrated: Finished;
  let siteAdded: Finished;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    migrated = await run('migrate');
    siteAdded = await run('site', 'add', 'shop', '--name', 'Our shop', '--origin', 'https://shop.example');
  });
  afterAll(() => directory[Symbol.asyncDispose]());

  test('which migrate has made, a site is added and its script tag printed', () => {
    expect(migrated).toMatchObject({ code: 0, stdout: 'The database in ./data is up to date.\n' });
    expect(siteAdded).toMatchObject({ code: 0, stderr: '' });
    expect(siteAdded.stdout).toContain('<script src="http://localhost:8080/widget/shop.js" async></script>');
  });

  test('sites are listed, and an id is taken once', async () => {
    expect((await run('site', 'list')).stdout).toMatch(/^shop +Our shop +https:\/\/shop\.example$/m);
    const again = await run('site', 'add', 'shop');
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/^unable to .+shop/);
    expect((await run('site', 'add', 'Shop!')).code).toBe(2);
    expect((await run('site', 'add', 'other', '--origin', 'shop.example')).code).toBe(2);
  });

  test('a person is added, reset, disabled and enabled', async () => {
    const added = await run('user', 'add', 'Eva@Shop.example', '--name', 'Eva', '--role', 'admin');
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toMatch(/^Eva is admin of shop\./);
    expect(added.stdout).toMatch(/http:\/\/localhost:8080\/console\/#token=[\w-]{43}$/m);
    expect((await run('user', 'list')).stdout).toMatch(
      /^eva@shop\.example +Eva +admin of shop +no password yet$/m,
    );

    const twice = await run('user', 'add', 'eva@shop.example', '--name', 'Eva');
    expect(twice.code).toBe(1);
    expect(twice.stderr).toMatch(/^unable to /);

    const reset = await run('user', 'reset', 'eva@shop.example');
    expect(reset.stdout).toMatch(/#token=[\w-]{43}$/m);

    expect((await run('user', 'disable', 'eva@shop.example')).code).toBe(0);
    expect((await run('user', 'list')).stdout).toMatch(/disabled$/m);
    expect((await run('user', 'reset', 'eva@shop.example')).stderr).toMatch(/run "deskbell user enable/);
    expect((await run('user', 'enable', 'eva@shop.example')).code).toBe(0);
    expect((await run('user', 'list')).stdout).toMatch(/no password yet$/m);

    // A new site is nobody's unless its admins can see it.
    await run('site', 'add', 'second');
    expect((await run('user', 'list')).stdout).toContain('admin of second, admin of shop');
    const unclear = await run('user', 'add', 'jan@shop.example', '--name', 'Jan');
    expect(unclear).toMatchObject({
      code: 1,
      stderr: 'unable to add the person: name their site with --site\n',
    });
  });

  test('nobody and nowhere are told with what to do', async () => {
    const nobody = await run('user', 'reset', 'nobody@shop.example');
    expect(nobody).toMatchObject({
      code: 1,
      stderr: 'unable to find nobody@shop.example: nobody has this address; see "deskbell user list"\n',
    });
    const nowhere = await run('user', 'add', 'x@shop.example', '--name', 'X', '--site', 'nowhere');
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no site "nowhere"') as string,
    });
  });

  test('a backup is a new file, never one that is there', async () => {
    expect(await run('backup', 'copy.sqlite')).toMatchObject({
      code: 0,
      stdout: 'The copy is in copy.sqlite.\n',
    });
    expect(existsSync(directory.file('copy.sqlite'))).toBe(true);
    const again = await run('backup', 'copy.sqlite');
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/^unable to /);
  });
});
