import { DeskbellError } from '@deskbell/protocol/plain';
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { SecretBox } from './secret-box.ts';

const KEY_BYTES = 32;
/** In the data folder, unless the configuration has the key. */
export const SECRET_FILE = 'secret.key';

/** With the key of the configuration, or else that in the data folder, which is made when it is needed first. */
export function openSecretBox({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>): SecretBox {
  return new SecretBox(() => (secretKey === null ? keyInFile(dataDir) : Buffer.from(secretKey, 'base64')));
}

function keyInFile(dataDir: string): Buffer {
  const path = join(dataDir, SECRET_FILE);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = readKey(path) ?? makeKey(path);
  if (key.length === KEY_BYTES) return key;
  throw new DeskbellError(
    'internal',
    `unable to read the key in ${path}: it is damaged; bring back its copy`,
  );
}

function readKey(path: string): Buffer | undefined {
  try {
    return Buffer.from(readFileSync(path, 'utf8'), 'base64');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function makeKey(path: string): Buffer {
  const key = randomBytes(KEY_BYTES);
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, `${key.toString('base64')}\n`);
      // What is sealed with it lasts no longer than it does.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return key;
  } catch (error) {
    // Another process was faster.
    const made = isCode(error, 'EEXIST') ? readKey(path) : undefined;
    if (made) return made;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
