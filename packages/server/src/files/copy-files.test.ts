import { temporaryDirectory } from '@deskbell/testkit/node';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { filesConfig } from '../config/files-config.ts';
import { copyFiles } from './copy-files.ts';

it('copies the files beside a backup, into a folder that was not there', async () => {
  await using directory = await temporaryDirectory();
  const dataDir = directory.file('data');
  const files = filesConfig.parse({});
  const target = directory.file('backup.sqlite.files');
  expect(await copyFiles({ dataDir, files }, target)).toBe(false);
  await mkdir(`${dataDir}/files/shop/id`, { recursive: true });
  await writeFile(`${dataDir}/files/shop/id/original`, 'Hello');
  expect(await copyFiles({ dataDir, files: { ...files, s3Endpoint: 'https://s3.example' } }, target)).toBe(
    false,
  );
  expect(await copyFiles({ dataDir, files }, target)).toBe(true);
  expect(await readFile(`${target}/shop/id/original`, 'utf8')).toBe('Hello');
  await expect(copyFiles({ dataDir, files }, target)).rejects.toMatchObject({ code: 'ERR_FS_CP_EEXIST' });
});
