import { once } from 'node:events';
import { createServer } from 'node:http';
import type { HostFile } from './host-page.ts';

/** Serves the host page with the script tag under `/with`, alone under `/`. Disposing ends it. */
export async function serveHost(
  port: number,
  alone: Readonly<Record<string, HostFile>>,
  tagged: Readonly<Record<string, HostFile>>,
): Promise<AsyncDisposable> {
  const files: Readonly<Record<string, HostFile>> = {
    ...alone,
    ...(tagged['/'] ? { '/with': tagged['/'] } : {}),
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? '/'];
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', file.type).end(file.body);
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
