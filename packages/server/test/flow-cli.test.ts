import { writeFile } from 'node:fs/promises';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finished, runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;

function run(...args: string[]): Promise<Finished> {
  return runDeskbell(args, { cwd: directory.path });
}

beforeAll(async () => {
  directory = await temporaryDirectory();
  await run('migrate');
  await run('site', 'add', 'shop');
});
afterAll(() => directory[Symbol.asyncDispose]());

const broken = `
name: Broken
speaker: { en: Assistant }
misunderstood: { en: Sorry? }
first: ask
nodes:
  ask: { type: question, text: { en: What? }, set: what, next: gone, otherwise: person }
  person: { type: handOver, queue: nowhere }
`;

test('a flow is checked, with the place of everything that is wrong', async () => {
  await writeFile(directory.file('broken.yaml'), broken);
  const checked = await run('flow', 'validate', 'broken.yaml');
  expect(checked.code).toBe(2);
  expect(checked.stderr).toContain('broken.yaml:7:');
  expect(checked.stderr).toContain('there is no node "gone"');
  expect(await run('flow', 'validate', 'callback')).toMatchObject({ code: 0, stderr: '' });
});

test('a flow is imported, published and listed; one that names a queue of nobody is not', async () => {
  expect(await run('flow', 'import', 'call-me', 'callback', '--publish')).toMatchObject({
    code: 0,
    stderr: '',
    stdout:
      '"Callback" is the draft of the flow "call-me" on the site "shop".\nConversations begin with its version 1 from now on.\n',
  });
  expect((await run('flow', 'import', 'call-me', 'callback', '--publish')).stdout).toContain('version 2');
  const listed = await run('flow', 'list', '--site', 'shop');
  expect(listed.stdout).toMatch(/^call-me +Callback +version 2 +revision 4\n$/);
  await writeFile(directory.file('queue.yaml'), broken.replace('gone', 'person'));
  const refused = await run('flow', 'import', 'other', 'queue.yaml');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('there is no queue "nowhere"');
});
