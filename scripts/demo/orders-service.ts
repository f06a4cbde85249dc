import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface OrdersService {
  readonly url: string;
  close(): Promise<void>;
}

const STATES = ['packed, and waiting for the carrier', 'on its way', 'at the depot near you'];

/** The shop's own system: says to flows how an order stands, and hears webhooks. */
export async function serveOrders(port: number): Promise<OrdersService> {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      request.resume();
      response.writeHead(204).end();
      return;
    }
    const [, number] = /^\/api\/orders\/(\w+)$/.exec(request.url ?? '') ?? [];
    const digits = Number(number?.replace(/\D/g, '') ?? Number.NaN);
    const order = Number.isFinite(digits)
      ? { status: STATES[digits % STATES.length], expected: 'tomorrow' }
      : null;
    response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(order ? { order } : { error: 'there is no such order' }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(actual)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
