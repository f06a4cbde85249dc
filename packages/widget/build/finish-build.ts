import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What the relay needs to know of a build in order to serve it. Paths are relative to the manifest. */
export interface WidgetManifest {
  loader: string;
  element: string;
  /** Subresource integrity of the element's module. */
  integrity: string;
}

/** Writes the manifest, and beside each file its compressed forms, so that nobody compresses while serving. */
export function finishBuild(dist: string): void {
  const [element, ...others] = globSync('assets/deskbell-chat-*.js', { cwd: dist });
  if (!element || others.length > 0) {
    throw new Error(`unable to finish the widget: expected one entry of <deskbell-chat> in ${dist}/assets`);
  }
  const hash = createHash('sha384')
    .update(readFileSync(join(dist, element)))
    .digest('base64');
  const manifest: WidgetManifest = {
    loader: 'loader.js',
    element: element.replaceAll('\\', '/'),
    integrity: `sha384-${hash}`,
  };
  writeFileSync(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of globSync(['loader.js', 'assets/*.js'], { cwd: dist })) compress(join(dist, file));
}

function compress(file: string): void {
  const content = readFileSync(file);
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  writeFileSync(`${file}.br`, brotliCompressSync(content, brotli));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
