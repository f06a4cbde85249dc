import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The smallest load balancer there is: new connections go to one server, until it is told to send them to another. */
export class SwitchProxy implements AsyncDisposable {
  /** When each connection came, in milliseconds. */
  readonly cameAt: number[] = [];
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  readonly #withoutWebSocket: boolean;
  #port: number;

  private constructor(server: Server, port: number, withoutWebSocket: boolean) {
    this.#server = server;
    this.#port = port;
    this.#withoutWebSocket = withoutWebSocket;
  }

  /** With `withoutWebSocket` it knows no upgrades, as old proxies of companies do. */
  static async start(port: number, { withoutWebSocket = false } = {}): Promise<SwitchProxy> {
    const server = createServer();
    const proxy = new SwitchProxy(server, port, withoutWebSocket);
    server.on('connection', (client) => {
      client.on('error', () => client.destroy());
      client.once('data', (first: Buffer) => proxy.#pass(client, first));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** Where new connections go from now on; those that are open stay where they are. */
  switchTo(port: number): void {
    this.#port = port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(client: Socket, first: Buffer): void {
    if (this.#withoutWebSocket && /upgrade: websocket/i.test(first.toString('latin1'))) {
      client.end('HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.cameAt.push(performance.now());
    const server = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    client.setNoDelay(true);
    server.write(first);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#open.add(one);
      one.on('error', () => other.destroy());
      one.once('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
