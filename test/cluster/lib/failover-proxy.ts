import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A proxy that is sticky in the simplest way: everything goes to the first of its servers, and when that one does not answer, to the
 * next. Several of them with other orders are several visitors.
 */
export class FailoverProxy implements AsyncDisposable {
  readonly #ports: readonly number[];
  readonly #withoutWebSocket: boolean;
  readonly #open = new Set<Socket>();
  readonly #server: Server;

  private constructor(ports: readonly number[], withoutWebSocket: boolean) {
    this.#ports = ports;
    this.#withoutWebSocket = withoutWebSocket;
    this.#server = createServer((client) => {
      this.#keep(client);
      client.setNoDelay(true);
      client.once('data', (first) => void this.#pass(client, first));
    });
  }

  /** With `withoutWebSocket` clients are left with the polling transport, as behind old proxies of companies. */
  static async start(ports: readonly number[], { withoutWebSocket = false } = {}): Promise<FailoverProxy> {
    const proxy = new FailoverProxy(ports, withoutWebSocket);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(client: Socket, first: Buffer | string): Promise<void> {
    if (this.#withoutWebSocket && /upgrade: websocket/i.test(first.toString())) {
      client.end('HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const server = await this.#reach();
    if (!server) {
      client.destroy();
      return;
    }
    this.#keep(server);
    server.write(first);
    client.pipe(server).pipe(client);
    client.once('close', () => server.destroy());
    server.once('close', () => client.destroy());
  }

  async #reach(): Promise<Socket | undefined> {
    for (const port of this.#ports) {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      try {
        await once(socket, 'connect');
        return socket;
      } catch {
        // Nobody is there: the next one.
      }
    }
    return undefined;
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(socket));
  }
}
