import { DeskbellError } from '@deskbell/protocol';
import type { Acknowledgement, CommandInput, CommandOutput, CommandSchema } from '@deskbell/protocol';
import { waitFor } from '@deskbell/testkit';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

export type ClientOptions = Partial<ManagerOptions & SocketOptions>;

export interface ReceivedFact<Facts, Name extends keyof Facts = keyof Facts> {
  readonly name: Name;
  readonly fact: Facts[Name];
}

/** A client that speaks the protocol by hand, typed by the tables of its side. It never connects again by itself. */
export class TestClient<Commands extends Record<string, CommandSchema>, Facts> {
  readonly socket: Socket;
  /** Every fact so far, in the order of arrival. */
  readonly facts: { readonly name: string; readonly fact: unknown }[] = [];
  /** Every frame that came in, as text: what a curious visitor can see. */
  readonly frames: string[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(url: string, options: ClientOptions) {
    this.socket = io(url, {
      path: '/socket',
      forceNew: true,
      reconnection: false,
      autoConnect: false,
      transports: ['websocket'],
      ...options,
    });
    this.socket.onAny((name: string, fact: unknown) => {
      this.facts.push({ name, fact });
      for (const listener of this.#listeners) listener();
    });
    this.socket.on('disconnect', () => {
      for (const listener of this.#listeners) listener();
    });
  }

  /** Rejects with the refusal: a DeskbellError where the server gave one. */
  connect(): Promise<this> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => resolve(this));
      this.socket.once('connect_error', (error: Error & { data?: unknown }) => {
        this.socket.disconnect();
        reject(error.data ? DeskbellError.fromWire(error.data as never) : error);
      });
      this.socket.connect();
      this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (typeof data === 'string') this.frames.push(data);
      });
    });
  }

  /** Sends anything at all under any name; the acknowledgement as it came. */
  send(name: string, ...payload: unknown[]): Promise<Acknowledgement<Record<string, unknown>>> {
    return this.socket.timeout(10_000).emitWithAck(name, ...payload) as Promise<
      Acknowledgement<Record<string, unknown>>
    >;
  }

  /** Calls a command; rejects with the DeskbellError of a failed acknowledgement. */
  async call<Name extends keyof Commands & string>(
    name: Name,
    input: CommandInput<Commands[Name]>,
  ): Promise<CommandOutput<Commands[Name]>> {
    const answer = await this.send(name, input);
    if (!answer.ok) throw DeskbellError.fromWire(answer.error);
    return answer.data as CommandOutput<Commands[Name]>;
  }

  factsNamed<Name extends keyof Facts & string>(name: Name): Facts[Name][] {
    return this.facts.flatMap(({ name: given, fact }) => (given === name ? [fact as Facts[Name]] : []));
  }

  /** The first fact of this name that fits, whether it came already or comes yet. */
  fact<Name extends keyof Facts & string>(
    name: Name,
    fits: (fact: Facts[Name]) => boolean = () => true,
  ): Promise<Facts[Name]> {
    return waitFor(this.#changed, () => this.factsNamed(name).find(fits), { what: `fact ${name}` });
  }

  async disconnected(): Promise<void> {
    await waitFor(this.#changed, () => !this.socket.connected, { what: 'the end of the socket' });
  }

  close(): void {
    this.socket.disconnect();
  }

  readonly #changed = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}
