import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Page {
  type: string;
  body: Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads a folder of pages into memory, by the path of their URL: `about.html` is found at `/about`, `index.html` at
 * `/`. Nothing else of the disk can be asked for.
 */
export function readPages(folder: string): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const file of globSync('**/*.*', { cwd: folder })) {
    const type = types[extname(file)];
    if (!type) continue;
    const url = `/${file.replaceAll('\\', '/')}`.replace(/(index)?\.html$/, '');
    pages.set(url, { type, body: readFileSync(join(folder, file)) });
  }
  return pages;
}
