import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { WidgetManifest } from '../../build/finish-build.ts';

export interface ServedWidget extends AsyncDisposable {
  /** Origin of the stand-in for a relay: it serves the widget's files and nothing else. */
  readonly relay: string;
  /** A page of another origin, with the script tag. */
  readonly page: string;
  /** Paths that were asked of the relay. */
  readonly asked: string[];
}

export interface ServeOptions {
  readonly dist: string;
  /** The page's policy; `RELAY` stands for the relay's origin. */
  readonly policy?: string;
  /** Overrides the hash in the manifest. */
  readonly integrity?: string;
  /** What the site has set, when it has invitations. */
  readonly settings?: unknown;
  /** Overrides the hash of the invitations. */
  readonly invitationsIntegrity?: string;
  readonly head?: string;
}

/** A built widget on one origin and a page that uses it on another. */
export async function serveWidget({
  dist,
  policy,
  integrity,
  settings: widget,
  invitationsIntegrity,
  head = '',
}: ServeOptions): Promise<ServedWidget> {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as WidgetManifest;
  const asked: string[] = [];
  const relayServer = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const settings = {
      siteId: 'shop',
      relay,
      element: `/widget/${manifest.element}`,
      integrity: integrity ?? manifest.integrity,
      ...(widget
        ? {
            proactive: [
              `/widget/${manifest.invitations}`,
              invitationsIntegrity ?? manifest.invitationsIntegrity,
            ],
          }
        : {}),
    };
    response.setHeader('access-control-allow-origin', '*');
    if (path === '/widget/shop.js') {
      const loader = readFileSync(join(dist, manifest.loader), 'utf8');
      response
        .setHeader('content-type', 'text/javascript')
        .end(loader.replace('__DESKBELL_SETTINGS__', JSON.stringify(settings)));
    } else if (path.startsWith('/widget/assets/')) {
      response
        .setHeader('content-type', 'text/javascript')
        .end(readFileSync(join(dist, path.slice('/widget/'.length))));
    } else if (path === '/v1/sites/shop/widget' && widget) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(widget));
    } else response.writeHead(404).end();
  });
  const relay = await listen(relayServer);
  const pageServer = createServer((_, response) => {
    if (policy) response.setHeader('content-security-policy', policy.replaceAll('RELAY', relay));
    response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="en"><title>Shop</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}
      <script defer src="${relay}/widget/shop.js"></script><h1>Shop</h1><p>Lamps</p></html>`);
  });
  const page = await listen(pageServer);
  return {
    relay,
    page,
    asked,
    async [Symbol.asyncDispose]() {
      for (const server of [relayServer, pageServer]) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
