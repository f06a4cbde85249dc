import { signVisitor } from 'deskbell/identity';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface ApplicationOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the relay is, such as `https://chat.example`. */
  readonly relay: string;
  /** The site's public key. */
  readonly site: string;
  /** What `deskbell identity-key add` has printed. */
  readonly key: string;
  /** Where Vite has put the pages. */
  readonly folder: string;
}

export interface ServedApplication {
  readonly url: string;
  close(): Promise<void>;
}

const people: Readonly<Record<string, string>> = { ada: 'Ada Lovelace', ben: 'Ben Okri' };
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** The pages of the application, and tokens that say who is signed in. A real site asks its own session for that. */
export async function serveApplication(options: ApplicationOptions): Promise<ServedApplication> {
  const { port, relay, site, key, folder } = options;
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace('%RELAY%', relay)
    .replace('%SITE%', site);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const sub = searchParams.get('person') ?? '';
    const type = types[extname(pathname)];
    if (pathname === '/token') {
      const name = people[sub];
      if (name === undefined) return void response.writeHead(403).end();
      return void response
        .setHeader('cache-control', 'no-store')
        .end(signVisitor({ key, siteId: site, sub, name }));
    }
    // A URL is normalised: no `..` leads out of the folder.
    if (type === undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else if (existsSync(join(folder, pathname)))
      response.setHeader('content-type', type).end(readFileSync(join(folder, pathname)));
    else response.writeHead(404).end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
