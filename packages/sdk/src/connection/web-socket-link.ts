import { DeskbellError } from '@deskbell/protocol/plain';
import type { Platform } from '../platform/platform.ts';
import {
  ACK,
  CONNECT,
  CONNECT_ERROR,
  DISCONNECT,
  EVENT,
  type SocketPacket,
  decodePacket,
  encodePacket,
  readJson,
} from './socket-packet.ts';
import type { Link, LinkEvents } from './transport.ts';
import { wireRefusal } from './wire-refusal.ts';

/** What a link over a WebSocket tells. */
export interface WebSocketEvents extends LinkEvents {
  /** In place of `lost`, when the server was never heard: no WebSocket gets through, or a refusal came that browsers hide. */
  unheard(): void;
}

/** A server that can be reached has greeted by then. */
const GREETING_MS = 5_000;
/** More waits to be sent only where nothing gets through any more. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Engine.IO's protocol 4 with Socket.IO's protocol 5 in it, over one WebSocket that was just made. */
export class WebSocketLink implements Link {
  readonly #socket: WebSocket;
  readonly #namespace: string;
  readonly #handshake: unknown;
  readonly #events: WebSocketEvents;
  readonly #platform: Pick<Platform, 'after' | 'now' | 'onOffline'>;
  readonly #stopListening: () => void;
  readonly #over = new AbortController();
  readonly #answers = new Map<number, (acknowledgement: unknown) => void>();
  #questions = 0;
  #isGreeted = false;
  #isConnected = false;
  #mostBytes = Infinity;
  /** How long the server may be silent, and until when. */
  #patienceMs = GREETING_MS;
  #patienceEnds = Infinity;
  #cancelPatience = () => {};

  constructor(
    socket: WebSocket,
    namespace: string,
    handshake: unknown,
    events: WebSocketEvents,
    platform: Pick<Platform, 'after' | 'now' | 'onOffline'>,
  ) {
    this.#socket = socket;
    this.#namespace = namespace;
    this.#handshake = handshake;
    this.#events = events;
    this.#platform = platform;
    const { signal } = this.#over;
    const lose = ({ type }: Event) => this.#lose(type);
    socket.addEventListener('message', ({ data }) => this.#receive(data), { signal });
    socket.addEventListener('error', lose, { signal });
    socket.addEventListener('close', lose, { signal });
    // A WebSocket notices much later.
    this.#stopListening = platform.onOffline(() => this.#lose('offline'));
    this.#heard();
  }

  send(name: string, input: unknown, answer: (acknowledgement: unknown) => void): void {
    // After a sleep the time may be over before its timer is.
    if (this.#platform.now() > this.#patienceEnds) return this.#lose('silence');
    if (this.#socket.bufferedAmount > MOST_WAITING_BYTES) return this.#lose('congestion');
    const id = (this.#questions += 1);
    const text = encodePacket(this.#namespace, { type: EVENT, id, data: [name, input] });
    // The server would close the connection, and the next one for the repetition.
    if (text.length * 3 > this.#mostBytes && new Blob([text]).size > this.#mostBytes) {
      const error = new DeskbellError('too_large', `unable to ${name}: it is too long for one message`);
      return answer({ ok: false, error: error.toWire() });
    }
    this.#answers.set(id, answer);
    this.#socket.send(text);
  }

  close(): void {
    if (this.#over.signal.aborted) return;
    if (this.#isConnected) this.#write({ type: DISCONNECT });
    this.#end();
  }

  #receive(text: unknown): void {
    if (typeof text !== 'string') this.#misunderstand();
    else if (!this.#isGreeted) this.#greet(text);
    else if (text === '2') {
      this.#heard();
      this.#socket.send('3');
    } else if (text === '1') this.#lose('close');
    // `6` says nothing.
    else if (text !== '6') this.#packet(decodePacket(this.#namespace, text));
  }

  #greet(text: string): void {
    const greeting = text[0] === '0' ? readJson(text.slice(1)) : undefined;
    const { pingInterval, pingTimeout, maxPayload } = (greeting ?? {}) as Record<string, unknown>;
    const patienceMs = Number(pingInterval) + Number(pingTimeout);
    if (!(patienceMs > 0)) return this.#misunderstand();
    this.#isGreeted = true;
    this.#patienceMs = patienceMs;
    this.#mostBytes = Number(maxPayload) || Infinity;
    this.#heard();
    this.#write({ type: CONNECT, data: this.#handshake });
  }

  /** `null` is for another namespace. */
  #packet(packet: SocketPacket | null | undefined): void {
    if (packet === undefined) return this.#misunderstand();
    const { type, id = 0, data } = packet ?? {};
    if (type === CONNECT && !this.#isConnected) {
      this.#isConnected = true;
      this.#events.connected();
    } else if (type === EVENT && this.#isConnected) {
      const [name, payload] = data as [string, unknown];
      this.#events.fact(name, payload);
    } else if (type === ACK) {
      const answer = this.#answers.get(id);
      this.#answers.delete(id);
      answer?.((data as unknown[])[0]);
    } else if (type === DISCONNECT) this.#lose('the server has ended it');
    else if (type === CONNECT_ERROR) {
      this.#lose('refused', wireRefusal((data as { data?: unknown } | undefined)?.data));
    }
  }

  #heard(): void {
    this.#cancelPatience();
    this.#patienceEnds = this.#platform.now() + this.#patienceMs;
    this.#cancelPatience = this.#platform.after(this.#patienceMs, () => this.#lose('silence'));
  }

  #write(packet: SocketPacket): void {
    this.#socket.send(encodePacket(this.#namespace, packet));
  }

  #misunderstand(): void {
    this.#lose('unknown words');
  }

  #lose(why: string, error?: DeskbellError): void {
    if (this.#over.signal.aborted) return;
    this.#end();
    if (!this.#isGreeted) this.#events.unheard();
    else this.#events.lost(error ?? new DeskbellError('disconnected', `unable to stay connected: ${why}`));
  }

  #end(): void {
    this.#over.abort();
    this.#stopListening();
    this.#cancelPatience();
    this.#answers.clear();
    this.#socket.close();
  }
}
