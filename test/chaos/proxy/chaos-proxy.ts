import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { SeededRandom } from '@deskbell/testkit';
import { FaultCounts } from './fault-counts.ts';
import { Passage } from './passage.ts';
import { type Direction, FAIR, type Weather } from './weather.ts';

export interface ChaosProxyOptions {
  /** Where the server listens, on this machine; asked for each connection when several servers share the work. */
  readonly port: number | (() => number);
  /** What decides the faults: the same seed decides the same way. */
  readonly random: SeededRandom;
  /** The address that the server sees as the clients', such as `127.0.0.7`. */
  readonly address?: string | undefined;
  /** What is counted into, when several proxies belong together. */
  readonly counts?: FaultCounts;
}

/** Acknowledgements of commands that are sent again carry numbers which no client waits for. */
const REPLAYED_CALLS = 1_000_000;
const COMMAND = /^(42\/\w+,)(\d+)(?=\[)/;

/**
 * Stands between clients and a node, and treats what passes as badly as it is told to. It knows the frames of WebSockets,
 * so that it can lose, double and swap whole messages: what a broken proxy, or a server that forgets to tell, would do.
 * Anything else, such as polling, passes as bytes, and is delayed, throttled, stalled and cut.
 */
export class ChaosProxy implements AsyncDisposable {
  readonly counts: FaultCounts;
  readonly #options: ChaosProxyOptions;
  readonly #server: Server;
  readonly #passages = new Set<Passage>();
  /** The last commands of each client. */
  readonly #sent = new Map<string, string[]>();
  #weather: Record<Direction, Weather> = { up: FAIR, down: FAIR };
  #replays = 0;
  #replayed = 0;
  #door: 'open' | 'refusing' | 'silent' = 'open';
  readonly #unheard = new Set<Socket>();

  /** Looks at each message before the weather does; `false` lets it vanish. */
  allows: (direction: Direction, text: string) => boolean = () => true;

  /** `false`: as a proxy that does not know them, so that clients fall back to polling. */
  allowsWebSockets = true;

  private constructor(options: ChaosProxyOptions, server: Server) {
    this.counts = options.counts ?? new FaultCounts();
    this.#options = options;
    this.#server = server;
  }

  static async start(options: ChaosProxyOptions): Promise<ChaosProxy> {
    const server = createServer();
    const proxy = new ChaosProxy(options, server);
    server.on('connection', (client) => proxy.#accept(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Connections that pass now. */
  get connections(): number {
    return this.#passages.size;
  }

  /** Sets what happens from now on, to old and new connections; what is not named is fair. */
  setWeather(up: Partial<Weather>, down: Partial<Weather> = up): void {
    this.#weather = { up: { ...FAIR, ...up }, down: { ...FAIR, ...down } };
    for (const passage of this.#passages) passage.refresh();
  }

  /** Everything is as it should be again; connections that are dead stay so. */
  heal(): void {
    this.setWeather(FAIR);
    this.#door = 'open';
    this.#replays = 0;
    this.allows = () => true;
    for (const client of this.#unheard) client.resetAndDestroy();
  }

  /** The line is cut: what is sent waits at the sender, and new connections get no answer. */
  linkDown(): void {
    this.#door = 'silent';
    this.setWeather({ stalled: true });
  }

  /** Breaks every connection off. */
  resetAll(): void {
    for (const passage of this.#passages) passage.reset();
  }

  /** Nobody gets through any more: all connections are broken off, and new ones refused. */
  refuse(): void {
    this.#door = 'refusing';
    this.resetAll();
  }

  /** Every connection is dead without anybody being told, and new ones are accepted and then left without an answer. */
  halfOpen(): void {
    this.#door = 'silent';
    for (const passage of this.#passages) passage.die();
  }

  /** After each connection from now on, the server gets the last `count` commands of the earlier ones once more. */
  replayAfterReconnect(count: number): void {
    this.#replays = count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const client of this.#unheard) client.destroy();
    this.resetAll();
    await closed;
  }

  #accept(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#door === 'refusing') {
      this.counts.add('refuse');
      client.resetAndDestroy();
    } else if (this.#door === 'silent') {
      this.counts.add('half-open');
      this.#unheard.add(client);
      client.resume().once('close', () => this.#unheard.delete(client));
    } else this.#pass(client);
  }

  #pass(client: Socket): void {
    const { port, address, random } = this.#options;
    const passage = new Passage({
      client,
      port: typeof port === 'number' ? port : port(),
      address,
      random,
      counts: this.counts,
      weather: (direction) => this.#weather[direction],
      allows: (direction, text) => this.allows(direction, text),
      allowsWebSockets: () => this.allowsWebSockets,
      replay: (identity) => this.#commandsAgain(identity),
      sent: (identity, text) => this.#remember(identity, text),
    });
    this.#passages.add(passage);
    passage.onClosed(() => this.#passages.delete(passage));
  }

  #remember(identity: string, text: string): void {
    if (this.#replays === 0 || !COMMAND.test(text)) return;
    const commands = this.#sent.get(identity) ?? [];
    this.#sent.set(identity, [...commands, text].slice(-this.#replays));
  }

  #commandsAgain(identity: string): string[] {
    const commands = this.#sent.get(identity) ?? [];
    this.#sent.delete(identity);
    return commands.map((text) => {
      this.#replayed += 1;
      return text.replace(COMMAND, `$1${String(REPLAYED_CALLS + this.#replayed)}`);
    });
  }
}
