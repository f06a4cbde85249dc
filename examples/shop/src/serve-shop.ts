import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Page, readPages } from './read-pages.ts';
import { securityHeaders } from './security-headers.ts';

export interface ShopOptions {
  /** 0 takes any free port. */
  port: number;
  /** Default `127.0.0.1`: reachable from this machine only. */
  host?: string;
  /** Where Deskbell is: `http://localhost:8080`. The pages load its script from there, and may talk to nothing else. */
  relayUrl: string;
}

export interface Shop {
  /** With a slash at its end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** The relay's address as it stands in the pages. */
const relayInPages = 'http://localhost:8080';

/** Serves the pages of the shop. It knows nothing of Deskbell but the address in the script tag. */
export async function serveShop({ port, host = '127.0.0.1', relayUrl }: ShopOptions): Promise<Shop> {
  const relay = new URL(relayUrl).origin;
  const pages = readPages(join(import.meta.dirname, '..', 'pages'));
  for (const page of pages.values()) {
    if (page.type.startsWith('text/html'))
      page.body = Buffer.from(page.body.toString().replaceAll(relayInPages, relay));
  }
  const headers = securityHeaders(relay);
  const server = createServer((request, response) => answer(request, response, pages, headers));
  server.listen(port, host);
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}/`,
    port: actual,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, Page>,
  headers: Record<string, string>,
): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/'] = url.split('?');
  const page = pages.get(path) ?? pages.get(path.replace(/(index)?\.html$/, ''));
  const { type, body } = page ?? pages.get('/404') ?? { type: 'text/plain', body: Buffer.from('not found') };
  response.writeHead(page ? 200 : 404, {
    ...headers,
    'content-type': type,
    'content-length': body.byteLength,
    'cache-control': 'no-cache',
  });
  response.end(method === 'HEAD' ? undefined : body);
}
