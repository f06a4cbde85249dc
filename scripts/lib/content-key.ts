import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.ts';

/**
 * One string that changes when any of these files, or any file in these folders, changes. Contents count, not
 * times: a fresh checkout or a switch of branches and back builds nothing twice. Tests do not count.
 */
export function contentKey(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(browser-)?test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
