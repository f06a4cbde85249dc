import { temporaryDirectory } from '@deskbell/testkit/node';
import type { FileStore } from '@deskbell/core';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3_KEY, startS3, type S3Stub } from '../../../test/lib/start-s3.ts';
import { DiskFileStore } from './disk-file-store.ts';
import { S3FileStore } from './s3-file-store.ts';

const KEY = 'shop/V1StGXR8_Z5jdHi6B-myT/original';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let s3: S3Stub;

beforeEach(async () => {
  directory = await temporaryDirectory();
  s3 = await startS3('files');
});
afterEach(async () => {
  await s3[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

const inBucket = (given: Partial<ConstructorParameters<typeof S3FileStore>[0]> = {}) =>
  new S3FileStore({ endpoint: s3.endpoint, bucket: 'files', region: 'eu-central-1', ...S3_KEY, ...given });

async function fileOf(content: string): Promise<string> {
  const path = directory.file('incoming');
  await writeFile(path, content);
  return path;
}

async function textOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!bytes) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe.each([
  { name: 'on disk', store: (): FileStore => new DiskFileStore(directory.file('files')) },
  { name: 'in an object store', store: (): FileStore => inBucket() },
])('files $name', ({ store }) => {
  it('keep what is put, hand out all or a part, and forget what is deleted', async () => {
    const files = store();
    await files.put(KEY, await fileOf('Hello, world'));
    expect(await textOf(await files.read(KEY))).toBe('Hello, world');
    expect(await textOf(await files.read(KEY, { start: 7, end: 9 }))).toBe('wor');
    await files.put(KEY, await fileOf('Another'));
    expect(await textOf(await files.read(KEY))).toBe('Another');
    await files.delete([KEY, 'shop/none/original']);
    expect(await files.read(KEY)).toBeUndefined();
    await files.delete([KEY]);
  });

  it('let go of what nobody reads to its end', async () => {
    const files = store();
    await files.put(KEY, await fileOf('x'.repeat(5_000_000)));
    for await (const chunk of (await files.read(KEY)) ?? []) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await files.delete([KEY]);
  });
});

describe('on disk', () => {
  it('[A2] no key leads out of the folder', async () => {
    const files = new DiskFileStore(directory.file('files'));
    for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a/.htaccess', ''])
      await expect(files.read(key)).rejects.toThrow(TypeError);
  });

  it('a disk that takes nothing is unavailable', async () => {
    await writeFile(directory.file('full'), '');
    const files = new DiskFileStore(directory.file('full'));
    await expect(files.put(KEY, await fileOf('x'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('leaves nothing half written', async () => {
    const files = new DiskFileStore(directory.file('files'));
    await mkdir(directory.file('files/shop'), { recursive: true });
    await files.put(KEY, await fileOf('x'));
    expect(await readdir(directory.file('files/shop/V1StGXR8_Z5jdHi6B-myT'))).toEqual(['original']);
  });
});

describe('in an object store', () => {
  it('tries again while it is busy', async () => {
    s3.failNext = 2;
    await inBucket().put(KEY, await fileOf('Hello'));
    expect([...s3.objects.keys()]).toEqual([`/files/${KEY}`]);
  });

  it('a wrong key, a wrong bucket and nobody there are unavailable', async () => {
    const path = await fileOf('Hello');
    const wrong = inBucket({ secretAccessKey: 'wrong' });
    await expect(wrong.put(KEY, path)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(wrong.read(KEY)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(wrong.delete([KEY])).rejects.toMatchObject({ code: 'unavailable' });
    await expect(inBucket({ bucket: 'none' }).put(KEY, path)).rejects.toMatchObject({ code: 'unavailable' });
    const nobody = inBucket({ endpoint: 'http://127.0.0.1:1' });
    await expect(nobody.read(KEY)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
