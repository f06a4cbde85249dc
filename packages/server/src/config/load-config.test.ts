import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { describe, expect, test } from 'vitest';
import { ConfigError } from './config-error.ts';
import { type LoadConfigOptions, configWith, loadConfig } from './load-config.ts';
import { settings } from './settings.ts';

async function withFile(
  text: string,
  options: Omit<LoadConfigOptions, 'folder'> = {},
  name = 'deskbell.yaml',
): Promise<ReturnType<typeof loadConfig>> {
  await using directory = await temporaryDirectory();
  await writeFile(directory.file(name), text);
  return loadConfig({ environment: {}, folder: directory.path, ...options });
}

async function problemsOf(load: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await load.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ConfigError)) throw new Error('the configuration was taken', { cause: error });
  return error.problems;
}

describe('where values come from', () => {
  test('the defaults are enough', () => {
    const config = loadConfig({ environment: {}, folder: '/nowhere' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      demoUrl: null,
      limits: { visitorMessages: { perSecond: 1, burst: 10 }, outgoingBytes: 1_048_576 },
    });
    expect(config).toEqual(configWith());
  });

  test('the environment wins over the file, the file over the defaults', async () => {
    const text = 'port: 9000\nhost: 0.0.0.0\nlimits:\n  visitorMessages:\n    burst: 3\n';
    const environment = { DESKBELL_PORT: '9001', DESKBELL_LIMITS_VISITOR_MESSAGES_PER_SECOND: '0.5' };
    const config = await withFile(text, { environment });
    expect(config).toMatchObject({ port: 9001, host: '0.0.0.0', publicUrl: 'http://localhost:9001' });
    expect(config.limits.visitorMessages).toEqual({ perSecond: 0.5, burst: 3 });
  });

  test('PORT and HOST count, too, but less than the variables with the prefix; empty ones do not', () => {
    const environment = { PORT: '7000', HOST: '::1', DESKBELL_HOST: '0.0.0.0', DESKBELL_LOG_LEVEL: '' };
    expect(loadConfig({ environment, folder: '/nowhere' })).toMatchObject({
      port: 7000,
      host: '0.0.0.0',
      logLevel: 'info',
    });
  });

  test('the file is named by an option or by DESKBELL_CONFIG, and may be JSON', async () => {
    const text = '{ "publicUrl": "https://chat.example/" }';
    for (const options of [{ file: 'other.json' }, { environment: { DESKBELL_CONFIG: 'other.json' } }]) {
      expect((await withFile(text, options, 'other.json')).publicUrl).toBe('https://chat.example');
    }
  });

  test('an empty file is a file without settings', async () => {
    expect((await withFile('# nothing yet\n')).port).toBe(8080);
  });
});

describe('what is wrong is told with its source and path, all at once', () => {
  test('in a file', async () => {
    const text =
      'port: 70000\nlimits:\n  visitorMessages:\n    burst: many\n    brust: 3\ncolour: red\npublicUrl: x\n';
    const problems = await problemsOf(withFile(text));
    expect(problems.toSorted()).toEqual([
      'deskbell.yaml: colour: there is no such setting',
      'deskbell.yaml: limits.visitorMessages.brust: there is no such setting',
      'deskbell.yaml: limits.visitorMessages.burst: must be a whole number from 1 to 1000000',
      'deskbell.yaml: port: must be a whole number from 0 to 65535',
      'deskbell.yaml: publicUrl: must be an address such as "https://chat.example", without a path',
    ]);
  });

  test('in the environment', async () => {
    const environment = { PORT: 'http', DESKBELL_LOG_LEVEL: 'loud', DESKBELL_PROT: '1', DESKBELL_DEBUG: '1' };
    const problems = await problemsOf(withFile('logLevel: warn\n', { environment }));
    expect(problems.toSorted()).toEqual([
      'DESKBELL_LOG_LEVEL: must be silent, fatal, error, warn, info, debug or trace',
      'DESKBELL_PROT: there is no such setting; docs/guides/configuration.md lists them',
      'PORT: must be a whole number from 0 to 65535',
    ]);
  });

  test.each([
    ['limits: 5\n', /^deskbell\.yaml: limits: must have settings in it$/],
    ['- port\n', /^deskbell\.yaml: must have settings with names$/],
    ['port: [\n', /^deskbell\.yaml: .+ at line 2, column 1/],
    ['__proto__:\n  port: 1\n', /^deskbell\.yaml: __proto__: there is no such setting$/],
    ['port: "8080"\n', /^deskbell\.yaml: port: must be a whole number/],
    ['publicUrl: https://user@chat.example\n', /^deskbell\.yaml: publicUrl: must be an address/],
    ['demoUrl: ftp://shop.example\n', /^deskbell\.yaml: demoUrl: must be an address/],
    ['databaseUrl: mysql://db\n', /^deskbell\.yaml: databaseUrl: must be an address such as "postgres:/],
    ['redisUrl: redis://broker\n', /^deskbell\.yaml: redisUrl: needs databaseUrl/],
  ])('%j', async (text, problem) => {
    expect(await problemsOf(withFile(text))).toEqual([expect.stringMatching(problem)]);
  });

  test('a file that was named and is not there', async () => {
    expect(await problemsOf(withFile('', { file: 'none.yaml' }))).toEqual([
      'none.yaml: there is no such file',
    ]);
  });
});

test('docs/guides/configuration.md lists exactly the settings there are, with their defaults', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/guides/configuration.md'), 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  expect(cells).toEqual(
    settings.map(({ path, variable, byDefault, description }) => [
      `\`${path}\``,
      `\`${variable}\``,
      byDefault === undefined || byDefault === null ? 'none' : `\`${shown(byDefault)}\``,
      description,
    ]),
  );
});

function shown(value: unknown): string {
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value);
  const short = value.toPrecision(3);
  return Number(short) === value ? String(value) : short;
}
