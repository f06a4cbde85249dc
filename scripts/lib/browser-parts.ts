import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentKey } from './content-key.ts';
import { browserPackages } from './publishable-packages.ts';
import { cache, inRoot } from './root.ts';

export interface BrowserPart {
  /** Folder name under `packages/`. */
  name: string;
  /** `built` now, `fresh` since the last time, or `absent` while the package has no Vite configuration. */
  state: 'built' | 'fresh' | 'absent';
}

export interface BuildBrowserPartsOptions {
  /** Called before a part is built, which takes seconds, so that people know what they wait for. */
  onBuild?: (name: string) => void;
}

/**
 * Makes sure that what browsers load (the widget and the console) is built from the present sources, each into
 * its own `dist/`. When nothing has changed it only reads the sources, and does not even load Vite.
 */
export async function buildBrowserParts(options: BuildBrowserPartsOptions = {}): Promise<BrowserPart[]> {
  const parts: BrowserPart[] = [];
  for (const name of browserPackages) parts.push({ name, state: await buildPart(name, options) });
  return parts;
}

async function buildPart(name: string, { onBuild }: BuildBrowserPartsOptions): Promise<BrowserPart['state']> {
  const folder = inRoot('packages', name);
  const config = join(folder, 'vite.config.ts');
  if (!existsSync(config)) return 'absent';
  const stamp = cache('browser-parts', name);
  const key = contentKey(sourcesOf(name));
  if (existsSync(join(folder, 'dist')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key)
    return 'fresh';
  onBuild?.(name);
  await viteBuild(folder, config);
  mkdirSync(cache('browser-parts'), { recursive: true });
  writeFileSync(stamp, key);
  return 'built';
}

/** The same as `vite build` in that folder: one build, or several when the configuration names environments. */
async function viteBuild(root: string, configFile: string): Promise<void> {
  const { createBuilder } = await import('vite');
  const nodeEnv = process.env['NODE_ENV'];
  // A test runner says `test` here, and would get the development builds of the libraries.
  process.env['NODE_ENV'] = 'production';
  try {
    const builder = await createBuilder({ root, configFile, logLevel: 'warn' }, null);
    await builder.buildApp();
  } finally {
    // The server and the tests that are started next must not depend on what was built.
    if (nodeEnv === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = nodeEnv;
  }
}

/** All that can end up in a part: its own sources, those of the packages it bundles, and the versions of the rest. */
function sourcesOf(name: string): string[] {
  const own = ['src', 'build', 'public', 'index.html', 'package.json', 'vite.config.ts'];
  return [
    ...own.map((file) => inRoot('packages', name, file)),
    ...['ui', 'sdk', 'protocol'].flatMap((folder) => [
      inRoot('packages', folder, 'src'),
      inRoot('packages', folder, 'package.json'),
    ]),
    inRoot('pnpm-lock.yaml'),
  ];
}
