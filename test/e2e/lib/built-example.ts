import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inRoot } from '../../../scripts/lib/root.ts';

export interface BuiltExample extends Disposable {
  readonly folder: string;
}

/** Builds an example as its README says, for a relay. Disposing removes what was built. */
export async function buildExample(name: string, relay: string): Promise<BuiltExample> {
  const folder = mkdtempSync(join(tmpdir(), `deskbell-example-${name}-`));
  const nodeEnv = process.env['NODE_ENV'];
  // A test runner says `test`, by which libraries are taken for developers.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: inRoot('examples', name),
      logLevel: 'error',
      define: { 'import.meta.env.VITE_DESKBELL_RELAY': JSON.stringify(relay) },
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (nodeEnv === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = nodeEnv;
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
