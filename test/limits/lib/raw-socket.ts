import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { SITE_QUERY_PARAMETER, SOCKET_PATH } from '@deskbell/protocol';

export interface RawSocketOptions {
  readonly port: number;
  readonly origin?: string;
  readonly siteId?: string;
  /** The address that the server sees, such as `127.0.0.7`. */
  readonly from?: string;
  readonly headers?: readonly string[];
}

/** A WebSocket by hand: for clients that do what no library would. */
export class RawSocket {
  readonly socket: Socket;
  /** Everything that came, as text. */
  received = '';
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => {
      socket.once('close', () => resolve());
    });
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      this.received += chunk.toString('latin1');
    });
  }

  /** Connects and asks for a WebSocket; resolves with the server's first words. */
  static async open({ port, origin, siteId, from, headers = [] }: RawSocketOptions): Promise<RawSocket> {
    const socket = connect({
      port,
      host: '127.0.0.1',
      ...(from === undefined ? {} : { localAddress: from }),
    });
    const raw = new RawSocket(socket);
    const query = siteId === undefined ? '' : `&${SITE_QUERY_PARAMETER}=${siteId}`;
    socket.write(
      [
        `GET ${SOCKET_PATH}/?EIO=4&transport=websocket${query} HTTP/1.1`,
        'host: relay',
        'connection: upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`,
        ...(origin === undefined ? [] : [`origin: ${origin}`]),
        ...headers,
        '\r\n',
      ].join('\r\n'),
    );
    await raw.until('"sid"');
    return raw;
  }

  /** Waits until this text has come; rejects when the connection ends before. */
  async until(text: string): Promise<void> {
    const ended = this.closed.then(() => {
      if (!this.received.includes(text)) throw new Error(`closed before "${text}" came: ${this.received}`);
    });
    while (!this.received.includes(text)) await Promise.race([once(this.socket, 'data'), ended]);
  }

  /** Sends a text frame. */
  send(text: string): void {
    this.socket.write(frame(text));
  }
}

/** A masked WebSocket frame; the mask of zeros leaves the payload as it is. */
export function frame(text: string | Buffer): Buffer {
  const payload = Buffer.from(text);
  const first = typeof text === 'string' ? 0x81 : 0x82;
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([first, 0x80 | length])
      : length < 65_536
        ? Buffer.from([first, 0x80 | 126, length >> 8, length & 255])
        : Buffer.from([
            first,
            0x80 | 127,
            0,
            0,
            0,
            0,
            length >>> 24,
            (length >> 16) & 255,
            (length >> 8) & 255,
            length & 255,
          ]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
