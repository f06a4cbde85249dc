import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleFacts, moduleFacts } from './module-facts.ts';
import type { PackageExports } from './workspace.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every TypeScript source of the repository, tests included; not what is built or generated. */
export function readSources(): ModuleFacts[] {
  const patterns = [
    'packages/*/{src,test}/**/*.ts',
    'examples/*/src/**/*.ts',
    'test/**/*.ts',
    'bench/**/*.ts',
    'scripts/**/*.ts',
  ];
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort()
    .map((path) => moduleFacts(path, readFileSync(join(root, path), 'utf8')));
}

/** The entry points that each package of the workspace offers while developing. */
export function readPackageExports(): PackageExports[] {
  return globSync(['packages/*/package.json', 'examples/*/package.json'], { cwd: root }).map((file) => {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      name: string;
      exports?: string | Record<string, unknown>;
    };
    return {
      name: manifest.name,
      folder: file.replace(/\/package\.json$/, ''),
      exports: typeof manifest.exports === 'string' ? { '.': manifest.exports } : (manifest.exports ?? {}),
    };
  });
}
