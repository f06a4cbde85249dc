import { setImmediate } from 'node:timers/promises';
import { DeskbellError, type WireError } from '@deskbell/protocol';
import type { Link, Transport } from '@deskbell/sdk';
import { io, type Socket } from 'socket.io-client';

export interface LineAddress {
  /** Asked anew for every connection: a server that was started again has another. */
  readonly url: () => string;
  readonly namespace: string;
  readonly query?: Record<string, string>;
  readonly origin?: string;
}

/** A client's way to a real relay, on which a test may lose facts: the connection lives on, and nobody is told. */
export class LossyLine {
  readonly transport: Transport;
  /** Whether a fact gets lost. */
  loses: (name: string) => boolean = () => false;
  /** Names of the facts that got lost. */
  readonly lost: string[] = [];
  /** Names of the commands that were sent. */
  readonly asked: string[] = [];
  #waiting = 0;
  #socket: Socket | undefined;

  constructor({ url, namespace, query, origin }: LineAddress) {
    this.transport = (handshake, events): Link => {
      const socket = io(url() + namespace, {
        path: '/socket',
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: handshake,
        ...(query ? { query } : {}),
        ...(origin === undefined ? {} : { extraHeaders: { origin } }),
      });
      this.#socket = socket;
      const lose = (error: DeskbellError) => {
        socket.removeAllListeners().disconnect();
        this.#waiting = 0;
        events.lost(error);
      };
      socket.on('connect', () => events.connected());
      socket.on('connect_error', (error: Error & { data?: WireError }) =>
        lose(error.data ? DeskbellError.fromWire(error.data) : cut(error.message)),
      );
      socket.on('disconnect', (reason) => lose(cut(reason)));
      socket.onAny((name: string, payload: unknown) => {
        if (this.loses(name)) this.lost.push(name);
        else events.fact(name, payload);
      });
      return {
        send: (name, input, answer) => {
          this.asked.push(name);
          this.#waiting += 1;
          socket.emit(name, input, (acknowledgement: unknown) => {
            this.#waiting -= 1;
            answer(acknowledgement);
          });
        },
        close: () => {
          this.#waiting = 0;
          socket.removeAllListeners().disconnect();
        },
      };
    };
  }

  /** Sends anything at all past the client. */
  send(name: string): void {
    this.#socket?.emit(name, {}, () => undefined);
  }

  /** Resolves when everything asked is answered, and everything told until now has arrived. */
  async quiet(): Promise<void> {
    do {
      await this.#barrier();
      await setImmediate();
    } while (this.#waiting > 0);
  }

  /** What was told before is here when the answer is. A connection that is cut has nothing more to tell. */
  async #barrier(): Promise<void> {
    if (!this.#socket?.connected) return;
    await this.#socket
      .timeout(10_000)
      .emitWithAck('heads:get', {})
      .catch(() => undefined);
  }
}

function cut(why: string): DeskbellError {
  return new DeskbellError('disconnected', `unable to stay connected: ${why}`);
}
