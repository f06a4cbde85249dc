import { once } from 'node:events';
import { PROTOCOL_VERSION, SITE_QUERY_PARAMETER, SOCKET_PATH } from '@deskbell/protocol';
import { defaultPlatform } from '@deskbell/sdk';

export interface RawClientOptions {
  readonly url: string;
  readonly siteId: string;
  readonly origin: string;
  /** Who this is; by default somebody new. */
  readonly secret?: string;
  readonly onFact?: (name: string, payload: string) => void;
}

/** An acknowledgement as it stands on the wire. */
export interface RawAnswer {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: { readonly code: string; readonly retryAfterMs?: number };
}

const NAMESPACE = '/visitor';
const ANSWER = /^43\/visitor,(\d+)(\[.*)$/s;
const FACT = /^42\/visitor,\["([^"]+)"(?:,(.*))?\]$/s;

/** A visitor without an SDK: it repeats nothing, forgets nothing, and may do what no good client does. */
export class RawClient {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: RawAnswer) => void>();
  readonly #onFact: RawClientOptions['onFact'];
  #calls = 0;
  /** How the server ended the session, if it said so. */
  endedWith: string | undefined;

  private constructor(socket: WebSocket, onFact: RawClientOptions['onFact']) {
    this.#socket = socket;
    this.#onFact = onFact;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
  }

  /** Resolves when the visitor's namespace is entered; rejects with what the server said when it is not. */
  static async connect({ url, siteId, origin, secret, onFact }: RawClientOptions): Promise<RawClient> {
    const address = new URL(`${SOCKET_PATH}/`, url.replace(/^http/, 'ws'));
    address.search = `EIO=4&transport=websocket&${SITE_QUERY_PARAMETER}=${siteId}`;
    // Node's WebSocket takes headers where a browser's has subprotocols.
    const socket = new WebSocket(address, { headers: { origin } } as unknown as string[]);
    const client = new RawClient(socket, onFact);
    const handshake = JSON.stringify({
      versions: [PROTOCOL_VERSION],
      siteId,
      secret: secret ?? defaultPlatform().newSecret(),
    });
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('message', ({ data }) => {
        const text = String(data);
        if (text.startsWith('0')) socket.send(`40${NAMESPACE},${handshake}`);
        else if (text.startsWith('40')) resolve();
        else if (text.startsWith('44')) reject(new Error(`the server refused the connection: ${text}`));
      });
      socket.addEventListener('close', () => reject(new Error('the connection was closed at once')));
      socket.addEventListener('error', () => reject(new Error('the server cannot be reached')));
    });
    return client;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a command; its answer, if one comes. */
  request(event: string, payload: unknown): Promise<RawAnswer> {
    this.#calls += 1;
    const call = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(call, resolve);
      this.#socket.send(`42${NAMESPACE},${String(call)}${JSON.stringify([event, payload])}`);
    });
  }

  /** As `request`; `undefined` when no answer comes within `patienceMs`. */
  requestWithin(patienceMs: number, event: string, payload: unknown): Promise<RawAnswer | undefined> {
    return new Promise((resolve) => {
      const answered = this.request(event, payload);
      const call = this.#calls;
      const timer = setTimeout(() => {
        this.#waiting.delete(call);
        resolve(undefined);
      }, patienceMs);
      void answered.then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  /** Resolves when the connection is over. */
  async closed(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.CLOSED) await once(this.#socket, 'close');
  }

  close(): void {
    this.#socket.close();
  }

  #receive(text: string): void {
    if (text === '2') return this.#socket.send('3');
    const [, call, answer] = ANSWER.exec(text) ?? [];
    if (call !== undefined && answer !== undefined) {
      const [told] = JSON.parse(answer) as [RawAnswer];
      this.#waiting.get(Number(call))?.(told);
      this.#waiting.delete(Number(call));
      return;
    }
    const [, fact, payload] = FACT.exec(text) ?? [];
    if (fact !== undefined) this.#onFact?.(fact, payload ?? '');
    if (fact === 'session:ended') this.endedWith = (JSON.parse(payload ?? '{}') as { code: string }).code;
  }
}
