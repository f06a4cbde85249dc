import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finished, runDeskbell } from './lib/run-deskbell.ts';

let directory: TemporaryDirectory;

const run = (...args: string[]): Promise<Finished> => runDeskbell(args, { cwd: directory.path });
async function write(path: string, text: string): Promise<void> {
  const file = directory.file(path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

beforeAll(async () => {
  directory = await temporaryDirectory();
  await run('migrate');
  await run('site', 'add', 'shop');
});
afterAll(() => directory[Symbol.asyncDispose]());

const returns = `---
title: Returning goods
summary: How to send it back.
category: returns
related: [refund]
---

Print the **label**. See [refunds](refund.md).
`;

test('a folder is taken over, once, and comes back as it was', { timeout: 120_000 }, async () => {
  await write(
    'help/categories.yaml',
    '- id: orders\n  names: { en: Orders }\n  children:\n    - id: returns\n      names: { en: Returns }\n',
  );
  await write('help/en/orders/return-goods.md', returns);
  await write('help/pl/return-goods.md', '# Zwrot towaru\n\nWydrukuj etykietę.\n');
  await write('help/en/refund.md', '---\ntitle: Refunds\ndraft: true\nvisibility: internal\n---\nLater.\n');
  const dry = await run('articles', 'import', 'shop', 'help', '--dry-run');
  expect(dry).toMatchObject({ code: 0, stdout: '2 articles are right. Nothing was changed.\n' });
  const first = await run('articles', 'import', 'shop', 'help');
  expect(first).toMatchObject({ code: 0, stdout: '2 created, 0 changed, 0 unchanged.\n' });
  expect(first.stderr).toContain('articles 100 % 2 of 2');
  expect((await run('articles', 'import', 'shop', 'help')).stdout).toBe(
    '0 created, 0 changed, 2 unchanged.\n',
  );
  await write('help/pl/return-goods.md', '# Zwrot towaru\n\nWydrukuj etykietę i nadaj.\n');
  expect((await run('articles', 'import', 'shop', 'help')).stdout).toBe(
    '0 created, 1 changed, 1 unchanged.\n',
  );

  expect((await run('articles', 'export', 'shop', 'out')).stdout).toBe('2 articles written.\n');
  const names = await readdir(directory.file('out'), { recursive: true });
  expect(names.toSorted()).toEqual([
    'categories.yaml',
    'en',
    'en/refund.md',
    'en/return-goods.md',
    'pl',
    'pl/return-goods.md',
  ]);
  expect(await readFile(directory.file('out/en/return-goods.md'), 'utf8')).toContain('Print the **label**.');
  expect((await run('articles', 'import', 'shop', 'out')).stdout).toBe(
    '0 created, 0 changed, 2 unchanged.\n',
  );
  expect(await run('articles', 'reindex', 'shop')).toMatchObject({
    code: 0,
    stdout: '2 articles are indexed anew.\n',
  });
});

test('what is wrong is told file by file, and nothing is taken', { timeout: 120_000 }, async () => {
  await write('bad/en/Big Name.md', 'x');
  await write('bad/en/pictures.md', '# Pictures\n\n![a](img/a.png) ![b](https://shop.example/b.png)');
  await write('bad/en/untitled.md', 'No title.');
  await write('bad/loose.md', '# Loose');
  await write('bad/en/odd.md', '---\ntitle: Odd\nlenguage: en\n---\n');
  await write('bad/en/good.md', '# Good');
  const { code, stderr } = await run('articles', 'import', 'shop', 'bad');
  expect(code).toBe(1);
  for (const part of [
    'en/Big Name.md: the name',
    'en/pictures.md: it shows img/a.png',
    'en/untitled.md: title',
    'loose.md: it has no language',
    'en/odd.md',
  ]) {
    expect(stderr).toContain(part);
  }
  expect(stderr).not.toContain('good.md');
  expect((await run('articles', 'export', 'shop', 'after')).stdout).toBe('2 articles written.\n');
  expect((await run('articles', 'import', 'nowhere', 'help')).code).toBe(1);
  expect((await run('articles', 'import', 'shop', 'no-such-folder')).code).toBe(1);
});
