import type { ByteRange, FileStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files in a folder. What is there is whole: it is written and flushed beside its place, and moved there in one step. */
export class DiskFileStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, path: string): Promise<void> {
    const target = this.#pathOf(key);
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await flush(path);
      await move(path, target);
      await flush(dirname(target));
    } catch (error) {
      throw new DeskbellError(
        'unavailable',
        'unable to keep the file: the disk failed or is full; try again later',
        {
          cause: error,
        },
      );
    }
  }

  async read(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#pathOf(key);
    try {
      const file = await open(path, constants.O_RDONLY);
      // Closes the file at its end, and when nobody reads on.
      return createReadStream('', { fd: file, ...range });
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new DeskbellError('unavailable', 'unable to read the file: the disk failed', { cause: error });
    }
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.#pathOf(key), { force: true });
  }

  #pathOf(key: string): string {
    if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new TypeError(`${key} is no key of a file`);
    return join(this.#folder, key);
  }
}

/** Another file system cannot be moved to: there it is copied beside its place first. */
async function move(path: string, target: string): Promise<void> {
  try {
    await rename(path, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(path, `${target}.part`);
    await flush(`${target}.part`);
    await rename(`${target}.part`, target);
    await rm(path, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
