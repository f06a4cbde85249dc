import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine. Disposing ends it, with whatever is still open. */
export interface Served extends AsyncDisposable {
  readonly port: number;
}

/** Answers requests on this machine's own address; port 0 takes any free one. */
export async function serve(port: number, listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
