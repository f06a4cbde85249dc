import { SITE_QUERY_PARAMETER, SOCKET_PATH } from '@deskbell/protocol';
import { FrameSocket } from './frame-socket.ts';

/** What a connection needs to introduce itself. */
export interface FrameClientOptions {
  readonly port: number;
  readonly namespace: string;
  readonly auth: Readonly<Record<string, unknown>>;
  readonly origin?: string;
  readonly siteId?: string;
  readonly onFact: (frame: string) => void;
}

/**
 * A Socket.IO client made of hand-written frames: it costs the load process a fraction of what the real client does, so
 * that the two cores are left to the server which is being measured.
 */
export class FrameClient {
  readonly #socket: FrameSocket;
  readonly #namespace: string;
  readonly #onFact: (frame: string) => void;
  readonly #waiting = new Map<number, (answer: string) => void>();
  #nextId = 0;
  #onConnected: (() => void) | undefined;
  #onFailed: ((error: Error) => void) | undefined;

  private constructor(options: FrameClientOptions) {
    const query = options.siteId === undefined ? '' : `&${SITE_QUERY_PARAMETER}=${options.siteId}`;
    this.#namespace = options.namespace;
    this.#onFact = options.onFact;
    this.#socket = new FrameSocket({
      port: options.port,
      path: `${SOCKET_PATH}/?EIO=4&transport=websocket${query}`,
      origin: options.origin,
      onText: (frame) => {
        this.#receive(frame, options.auth);
      },
      onFailed: (error) => this.#onFailed?.(error),
    });
  }

  static connect(options: FrameClientOptions): Promise<FrameClient> {
    return new Promise((resolve, reject) => {
      const client = new FrameClient(options);
      client.#onConnected = () => {
        resolve(client);
      };
      client.#onFailed = reject;
    });
  }

  /** Sends a command; `onAnswer` gets the acknowledgement's frame. */
  send(event: string, payloadJson: string, onAnswer: (frame: string) => void): void {
    const id = this.#nextId++;
    this.#waiting.set(id, onAnswer);
    this.#socket.send(`42${this.#namespace},${String(id)}["${event}",${payloadJson}]`);
  }

  request(
    event: string,
    payload: unknown,
  ): Promise<{ ok: boolean; data?: unknown; error?: { code: string } }> {
    return new Promise((resolve) => {
      this.send(event, JSON.stringify(payload), (frame) => {
        const [answer] = JSON.parse(frame.slice(frame.indexOf('['))) as [{ ok: boolean }];
        resolve(answer);
      });
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive(frame: string, auth: Readonly<Record<string, unknown>>): void {
    switch (frame.slice(0, 2)) {
      case '42':
        this.#onFact(frame);
        return;
      case '43': {
        const start = this.#namespace.length + 3;
        const id = Number(frame.slice(start, frame.indexOf('[', start)));
        const answer = this.#waiting.get(id);
        this.#waiting.delete(id);
        answer?.(frame);
        return;
      }
      case '40':
        this.#onConnected?.();
        return;
      case '44':
        this.#onFailed?.(new Error(`the server refused the connection: ${frame}`));
        return;
      default:
    }
    if (frame.startsWith('0')) this.#socket.send(`40${this.#namespace},${JSON.stringify(auth)}`);
    else if (frame === '2') this.#socket.send('3');
  }
}
