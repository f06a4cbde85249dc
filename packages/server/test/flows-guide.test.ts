import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flowNode } from '@deskbell/protocol';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runDeskbell, startDeskbell } from './lib/run-deskbell.ts';

const guide = await readFile(join(import.meta.dirname, '../../../docs/guides/flows.md'), 'utf8');
const examples = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);
const [dialogue = '', call = ''] = examples('yaml');

/** Where the packages of the workspace are found. */
const folder = join(import.meta.dirname, '..', '.cache', 'flows-guide');

describe('docs/guides/flows.md', { timeout: 120_000 }, () => {
  let directory: TemporaryDirectory;
  const run = (...args: string[]) => runDeskbell(args, { cwd: directory.path });

  beforeAll(async () => {
    directory = await temporaryDirectory();
    await run('migrate');
    await run('site', 'add', 'shop', '--origin', 'https://chat.example');
    await writeFile(directory.file('hours.yaml'), dialogue);
  }, 60_000);
  afterAll(() => directory[Symbol.asyncDispose]());

  it('names commands that work as they stand, one after the other', async () => {
    const lines = examples('sh').join('').trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const { code, stderr } = await run(...line.split(' ').slice(1));
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
    }
    expect((await run('flow', 'list')).stdout).toMatch(/^callback .*version 1.*\nhours .*version 1/);
  });

  it('has a call that is one', () => {
    const { look } = parse(call) as { look: unknown };
    expect(flowNode.parse(look)).toMatchObject({ type: 'call' });
  });

  it('has a program that begins the first flow of the menu', async () => {
    await run('flow', 'import', 'callback', 'callback', '--publish');
    await using server = await startDeskbell(directory.path);
    const program = join(folder, 'page.ts');
    // Outside of a page nobody says where it is.
    const here = `{ url: '${server.url}', origin: 'https://chat.example', `;
    const code = (examples('ts')[0] ?? '').replace("{ url: 'https://chat.example', ", here);
    expect(code).toContain(server.url);
    await mkdir(folder, { recursive: true });
    await writeFile(program, `${code}\nconsole.log(first?.label);\nprocess.exit();\n`);
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program]);
      expect(stdout.trim()).toBe('Proszę o telefon');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
