import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserParts } from '../../src/http/browser-parts.ts';

/** Small builds of widget and console, as the real ones lay out their files. */
export async function fakeBrowserParts(root: string): Promise<BrowserParts> {
  const parts = { widget: join(root, 'widget'), console: join(root, 'console') };
  await mkdir(join(parts.widget, 'assets'), { recursive: true });
  await mkdir(join(parts.console, 'assets'), { recursive: true });
  const manifest = {
    loader: 'loader.js',
    element: 'assets/deskbell-chat-abc.js',
    integrity: 'sha384-abc',
    invitations: 'assets/invitations-abc.js',
    invitationsIntegrity: 'sha384-def',
    assets: [],
  };
  const element = 'export const chat = "ding";\n';
  await Promise.all([
    writeFile(join(parts.widget, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(join(parts.widget, 'loader.js'), 'globalThis.settings = __DESKBELL_SETTINGS__;\n'),
    writeFile(join(parts.widget, 'assets', 'deskbell-chat-abc.js'), element),
    writeFile(join(parts.widget, 'assets', 'deskbell-chat-abc.js.br'), brotliCompressSync(element)),
    writeFile(join(parts.console, 'index.html'), '<!doctype html><title>Console</title>'),
    writeFile(join(parts.console, 'assets', 'app-abc.js'), 'export {};\n'),
  ]);
  return parts;
}
