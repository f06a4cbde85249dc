import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { policy } from './policy.ts';

export interface PageOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the relay is, such as `https://chat.example`. */
  readonly relay: string;
  /** The site's public key. */
  readonly site: string;
}

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

const folder = join(import.meta.dirname, '..');

/** A page under a strict Content-Security-Policy; every answer has a nonce of its own. */
export async function servePage({ port, relay, site }: PageOptions): Promise<ServedPage> {
  const page = readFileSync(join(folder, 'page.html'), 'utf8')
    .replace('RELAY', relay)
    .replace('SITE', site)
    // Of the script as it is now. Pin it with each release of your pages, after you have looked at what has changed.
    .replace('INTEGRITY', await integrityOf(`${relay}/widget/${site}.js`));
  const style = readFileSync(join(folder, 'style.css'), 'utf8');
  const server = createServer((request, response) => {
    if (request.url === '/style.css') return void response.setHeader('content-type', 'text/css').end(style);
    if (request.url !== '/') return void response.writeHead(404).end();
    const nonce = randomBytes(16).toString('base64');
    response
      .setHeader('content-security-policy', policy(relay, nonce))
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(page.replaceAll('NONCE', nonce));
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

async function integrityOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`unable to read ${url}: ${response.status}; is the relay there, with this site?`);
  const script = Buffer.from(await response.arrayBuffer());
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}
