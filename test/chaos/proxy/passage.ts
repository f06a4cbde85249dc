import { connect, type Socket } from 'node:net';
import type { SeededRandom } from '@deskbell/testkit';
import type { FaultCounts } from './fault-counts.ts';
import { isMessage, Lane } from './lane.ts';
import { StreamReader } from './stream-reader.ts';
import type { Direction, Weather } from './weather.ts';
import { clientFrame, textOf, type WebSocketFrame } from './web-socket-frame.ts';

export interface PassageOptions {
  readonly client: Socket;
  readonly port: number;
  /** The address that the server sees as the client's. */
  readonly address: string | undefined;
  readonly random: SeededRandom;
  readonly counts: FaultCounts;
  readonly weather: (direction: Direction) => Weather;
  /** Looks at each message before the weather does; `false` lets it vanish. */
  readonly allows: (direction: Direction, text: string) => boolean;
  readonly allowsWebSockets: () => boolean;
  /** What the server gets once more when this client is connected: commands of its earlier connections. */
  readonly replay: (identity: string) => readonly string[];
  readonly sent: (identity: string, text: string) => void;
}

/** A client's introduction, and the answer to it: from then on its commands are understood. */
const ENTER = /^40\//;
const UPGRADE = /^upgrade: *websocket/im;

/** One connection through the proxy. */
export class Passage {
  readonly #options: PassageOptions;
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #lanes: Record<Direction, Lane>;
  #isWebSocket = false;
  /** What the client introduced itself with: the same on each of its connections. */
  #identity = '';
  #isDead = false;

  constructor(options: PassageOptions) {
    this.#options = options;
    const { client, port, address, random, counts, weather } = options;
    this.#client = client.setNoDelay(true);
    this.#server = connect({ port, host: '127.0.0.1', noDelay: true, localAddress: address });
    const lane = (from: Socket, to: Socket, direction: Direction): Lane =>
      new Lane({ from, to, random, counts, weather: () => weather(direction) });
    this.#lanes = {
      up: lane(this.#client, this.#server, 'up'),
      down: lane(this.#server, this.#client, 'down'),
    };
    this.#read(this.#client, 'up');
    this.#read(this.#server, 'down');
    this.refresh();
  }

  /** Looks at the weather anew. A stream with a hole in it ends as soon as it could go on. */
  refresh(): void {
    for (const direction of ['up', 'down'] as const) {
      const lane = this.#lanes[direction];
      lane.refresh();
      if (lane.isBroken && !this.#options.weather(direction).silent) this.reset();
    }
  }

  /** From now on nothing passes, and neither side is told. */
  die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#options.counts.add('half-open');
  }

  /** Breaks the connection off towards both sides, without a goodbye. */
  reset(): void {
    if (!this.#client.destroyed) this.#options.counts.add('reset');
    this.#client.resetAndDestroy();
    this.#server.resetAndDestroy();
  }

  /** Calls back when the connection is over on both sides. */
  onClosed(listener: () => void): void {
    let open = 2;
    for (const socket of [this.#client, this.#server]) {
      socket.once('close', () => {
        open -= 1;
        if (open === 0) listener();
      });
    }
  }

  #read(socket: Socket, direction: Direction): void {
    const lane = this.#lanes[direction];
    const reader = new StreamReader(
      (head) => {
        if (direction === 'down') this.#isWebSocket = head.startsWith('HTTP/1.1 101');
        else if (UPGRADE.test(head) && !this.#options.allowsWebSockets()) this.#refuse();
      },
      () => this.#isWebSocket,
    );
    socket.on('data', (chunk: Buffer) => {
      if (this.#isDead) return;
      for (const piece of reader.read(chunk)) {
        if (piece.frame && !this.#admits(direction, piece.frame)) continue;
        lane.pass(piece);
        if (piece.frame && direction === 'down') this.#replayAfter(piece.frame);
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      lane.close();
      // Of a dead connection the other side does not learn.
      if (!this.#isDead) this.#other(direction).destroy();
    });
  }

  #other(direction: Direction): Socket {
    return direction === 'up' ? this.#server : this.#client;
  }

  #refuse(): void {
    this.#options.counts.add('no-websocket');
    this.#client.destroy();
    this.#server.destroy();
  }

  #admits(direction: Direction, frame: WebSocketFrame): boolean {
    if (direction === 'up' && this.#identity === '' && ENTER.test(textOf(frame, 3))) {
      this.#identity = textOf(frame);
    }
    if (!isMessage({ bytes: frame.bytes, frame })) return true;
    const text = textOf(frame);
    if (direction === 'up') this.#options.sent(this.#identity, text);
    if (this.#options.allows(direction, text)) return true;
    this.#options.counts.add('drop');
    return false;
  }

  #replayAfter(frame: WebSocketFrame): void {
    if (!ENTER.test(textOf(frame, 3))) return;
    for (const text of this.#options.replay(this.#identity)) {
      this.#options.counts.add('replay');
      this.#server.write(clientFrame(text));
    }
  }
}
