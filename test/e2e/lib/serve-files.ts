import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { serve } from '../../lib/serve.ts';

export interface ServedFiles {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves a folder as it is now, as any server of files would; `edit` changes pages on the way. */
export async function serveFiles(
  folder: string,
  edit: (page: string) => string = (page) => page,
): Promise<ServedFiles> {
  const files = new Map<string, Buffer>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (!(extname(file) in types) || !statSync(path).isFile()) continue;
    const content = readFileSync(path);
    const isPage = extname(file) === '.html';
    files.set(`/${file.replaceAll(sep, '/')}`, isPage ? Buffer.from(edit(content.toString())) : content);
  }
  const server = await serve(0, (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = files.get(path);
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(file);
  });
  return {
    url: `http://localhost:${server.port}/`,
    close: async () => server[Symbol.asyncDispose](),
  };
}
