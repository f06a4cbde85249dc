import { once } from 'node:events';
import { createServer } from 'node:http';

/** What one address answers. */
export interface ServedPage {
  readonly body: string;
  readonly policy?: string;
}

/** Serves pages by their path, on a port that is known before they are. Disposing ends it. */
export async function servePages(
  port: number,
  pageAt: (path: string) => ServedPage | undefined,
): Promise<AsyncDisposable> {
  const server = createServer((request, response) => {
    const page = pageAt(request.url ?? '/');
    if (!page) return void response.writeHead(404).end();
    if (page.policy !== undefined) response.setHeader('content-security-policy', page.policy);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.body);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
