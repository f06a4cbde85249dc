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
  /** The module with invitations and announcements, which the loader of a site that has some loads by itself. */
  invitations: string;
  invitationsIntegrity: string;
}

/** Writes the manifest, and beside each file its compressed forms, so that nobody compresses while serving. */
export function finishBuild(dist: string): void {
  const element = onlyFile(dist, 'deskbell-chat');
  const invitations = onlyFile(dist, 'invitations');
  const manifest: WidgetManifest = {
    loader: 'loader.js',
    element,
    integrity: integrityOf(join(dist, element)),
    invitations,
    invitationsIntegrity: integrityOf(join(dist, invitations)),
  };
  writeFileSync(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of globSync(['loader.js', 'assets/*.js'], { cwd: dist })) compress(join(dist, file));
}

/** The one file of an entry, whose name ends with what it contains. */
function onlyFile(dist: string, entry: string): string {
  const [file, ...others] = globSync(`assets/${entry}-*.js`, { cwd: dist });
  if (!file || others.length > 0) {
    throw new Error(`unable to finish the widget: expected one file of ${entry} in ${dist}/assets`);
  }
  return file.replaceAll('\\', '/');
}

function integrityOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

function compress(file: string): void {
  const content = readFileSync(file);
  const brotli = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGBLOCK]: 16,
    },
  };
  writeFileSync(`${file}.br`, brotliCompressSync(content, brotli));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
