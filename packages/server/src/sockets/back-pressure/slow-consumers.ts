import type { Logger } from 'pino';
import type { Connection, OutgoingPacket } from './connection.ts';
import { isWritable, webSocketOf } from './connection.ts';
import { KeptFacts } from './kept-facts.ts';

/** Close code of WebSocket: try again later. */
const TRY_AGAIN_LATER = 1013;
/** From this share of the limit on only what must be told is told. */
const WARN_SHARE = 0.25;

interface SlowConsumerOptions {
  /** Bytes that may wait for one receiver. */
  readonly limit: number;
  readonly log: Logger;
}

/** Up to this share of the limit frames that are made already are kept: nearly always they are written in a moment. */
const FRAMES_SHARE = 1 / 16;

/** What waits for one receiver. */
interface Backlog {
  /** Bytes that Engine.IO keeps since the transport took something last. */
  bytes: number;
  /** From the warning on: what was held back. */
  kept: KeptFacts | null;
  isCut: boolean;
}

/**
 * Bounds what waits for a receiver that reads too slowly (D6). Engine.IO keeps without bound what a transport cannot take
 * yet, so what is added meanwhile is counted: from a quarter of the limit on passing facts are held back, beyond it the
 * receiver is cut off. While a transport takes everything at once, this costs one comparison a packet.
 */
export class SlowConsumers {
  readonly #options: SlowConsumerOptions;
  readonly #backlogs = new WeakMap<Connection, Backlog>();
  readonly #warned = new WeakSet<Connection>();
  readonly #onPacket: (this: Connection, packet: OutgoingPacket) => void;

  constructor(options: SlowConsumerOptions) {
    this.#options = options;
    const added = this.#added.bind(this);
    // One function for all connections, for there are many of them.
    this.#onPacket = function onPacket(packet) {
      if (!isWritable(this.transport)) added(this, packet);
    };
  }

  watch(connection: Connection): void {
    connection.on('packetCreate', this.#onPacket);
  }

  /** The transport takes everything: what was held back goes with it, as the last. */
  flushed(connection: Connection, packets: OutgoingPacket[]): void {
    const backlog = this.#backlogs.get(connection);
    if (!backlog) return;
    backlog.bytes = 0;
    if (!backlog.kept) return;
    for (const data of backlog.kept.release()) {
      packets.push({ type: 'message', data, options: { compress: false } });
    }
    backlog.kept = null;
    // What is left is the prototype's own.
    Reflect.deleteProperty(connection, 'write');
  }

  #added(connection: Connection, packet: OutgoingPacket): void {
    let backlog = this.#backlogs.get(connection);
    if (!backlog) this.#backlogs.set(connection, (backlog = { bytes: 0, kept: null, isCut: false }));
    if (backlog.isCut || connection.readyState !== 'open') return;
    const { limit } = this.#options;
    // A frame that was made for a whole room would be kept beside the text it was made of.
    if (backlog.bytes > limit * FRAMES_SHARE) packet.options = { compress: false };
    backlog.bytes += sizeOf(packet);
    const waiting = backlog.bytes + (webSocketOf(connection.transport)?.bufferedAmount ?? 0);
    if (waiting + (backlog.kept?.bytes ?? 0) > limit) this.#cut(connection, backlog, waiting);
    else if (waiting > limit * WARN_SHARE && !backlog.kept) this.#holdBack(connection, backlog, waiting);
  }

  #holdBack(connection: Connection, backlog: Backlog, bytes: number): void {
    const kept = new KeptFacts();
    backlog.kept = kept;
    const write = connection.write.bind(connection);
    connection.write = (data, options, sent) => {
      if (typeof data !== 'string' || !kept.take(data)) return write(data, options, sent);
      if (backlog.bytes + kept.bytes > this.#options.limit) this.#cut(connection, backlog, backlog.bytes);
      return connection;
    };
    if (this.#warned.has(connection)) return;
    this.#warned.add(connection);
    this.#options.log.warn({ bytes }, 'a client reads slowly: passing facts are held back');
  }

  #cut(connection: Connection, backlog: Backlog, bytes: number): void {
    if (backlog.isCut) return;
    backlog.isCut = true;
    this.#options.log.warn({ code: 'slow_consumer', bytes }, 'cut off a client that reads too slowly');
    const webSocket = webSocketOf(connection.transport);
    // A client that does not read this either is gone soon after.
    webSocket?.close(TRY_AGAIN_LATER, 'slow_consumer');
    // What was about to be written must be: closing inside would change the list that is being filled.
    queueMicrotask(() => connection.close(true));
  }
}

/** What a packet takes in memory: a text takes a byte a character, or two as soon as one of them needs it. */
function sizeOf({ data }: OutgoingPacket): number {
  if (typeof data !== 'string') return 0;
  const bytes = Buffer.byteLength(data);
  return bytes === data.length ? bytes : Math.max(bytes, 2 * data.length);
}
