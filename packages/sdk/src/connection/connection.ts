import { DeskbellError, type ErrorCode } from '@deskbell/protocol/plain';
import { Store } from '../observable/store.ts';
import type { Platform } from '../platform/platform.ts';
import { backOff } from './back-off.ts';
import type { ConnectionState } from './connection-state.ts';
import { asDeskbellError, disconnected } from './errors.ts';
import { PendingRequests } from './pending-requests.ts';
import type { RequestOptions } from './request.ts';
import { ServerClock } from './server-clock.ts';
import type { Link, Transport } from './transport.ts';

/** Longer than this no handshake takes; the server gives up after ten seconds as well. */
const CONNECT_TIMEOUT_MS = 15_000;
/** How often heads are compared: how long a fact that got lost can stay unseen (D4). */
const BEACON_MS = 25_000;
/** `navigator.onLine` can be wrong, so that even a device which believes to be offline tries now and then. */
const OFFLINE_RETRY_MS = 30_000;
/** How long a node that drains may leave one without another, or the same one anew, before that is a loss (D12). */
const MOVE_MS = 10_000;
/** How long answers may hold a move up. */
const ANSWERS_MS = 2_000;

export interface ConnectionHooks {
  /** What the handshake says; asked anew for every link. */
  handshake(): Promise<Readonly<Record<string, unknown>>>;
  /** Brings everything held up to date. Facts that arrive meanwhile follow afterwards, in their order. */
  sync(): Promise<void>;
  /** Everything is in sync and the connection is online: time to send what waits. */
  synced(): void;
  /** Asks for the heads; resolves with whether they differ from what is held. */
  headsDiffer(): Promise<boolean>;
  fact(name: string, payload: unknown): void;
}

/** One life: from dialling to the loss. Callbacks of an earlier one are ignored. */
interface Life {
  link?: Link;
  connected: boolean;
  /** Facts that wait for the end of a synchronisation. */
  waiting: [name: string, payload: unknown][] | null;
  /** A synchronisation was asked for while one ran. */
  again: boolean;
  cancel: Set<() => void>;
}

/** Keeps one link to the relay alive: dials, backs off, synchronises, compares heads, and says where it stands. */
export class Connection {
  readonly state = new Store<ConnectionState>({ status: 'idle' });
  readonly clock: ServerClock;
  readonly #platform: Platform;
  readonly #transport: Transport;
  readonly #hooks: ConnectionHooks;
  readonly #requests: PendingRequests;
  #life: Life | undefined;
  #failures = 0;
  /** When the node that drained wants one to be gone. */
  #movesAt = -Infinity;
  #cancelRetry: (() => void) | undefined;
  #stopWake: (() => void) | undefined;

  constructor(platform: Platform, transport: Transport, hooks: ConnectionHooks) {
    this.#platform = platform;
    this.clock = new ServerClock(platform);
    this.#transport = transport;
    this.#hooks = hooks;
    this.#requests = new PendingRequests(platform);
  }

  get online(): boolean {
    return this.state.value.status === 'online';
  }

  open(): void {
    if (this.state.value.status !== 'idle') return;
    this.#stopWake = this.#platform.onWake(() => this.#wake());
    this.#dial();
  }

  /** Drops the present link, if any, and dials at once: the handshake says something else now. */
  reconnect(): void {
    const { status } = this.state.value;
    if (status === 'idle' || status === 'closed') return;
    this.#endLife('reconnect');
    this.#failures = 0;
    this.#dial();
  }

  close(error: DeskbellError | null = null): void {
    if (this.state.value.status === 'closed') return;
    this.#stopWake?.();
    this.#cancelRetry?.();
    this.state.set({ status: 'closed', error });
    this.#endLife('close the connection');
  }

  /** Synchronises on the present link; once more if asked while at it. */
  resync(): void {
    const life = this.#life;
    if (!life?.connected) return;
    if (life.waiting) life.again = true;
    else this.#synchronise(life);
  }

  async request(name: string, input: unknown, options: RequestOptions = {}): Promise<unknown> {
    let link = this.#connectedLink();
    if (!link && this.state.value.status === 'connecting') {
      await this.#requests.untilConnected(name, options);
      link = this.#connectedLink();
    }
    if (!link) throw disconnected(name);
    return this.#requests.send(link, name, input, options);
  }

  #connectedLink(): Link | undefined {
    return this.#life?.connected ? this.#life.link : undefined;
  }

  #dial(): void {
    this.#cancelRetry?.();
    const life: Life = { connected: false, waiting: null, again: false, cancel: new Set() };
    this.#life = life;
    this.state.set({ status: 'connecting', attempt: this.#failures + 1 });
    const lost = (error: DeskbellError) => this.#lose(life, error);
    this.#after(life, CONNECT_TIMEOUT_MS, () => {
      if (!life.connected) lost(new DeskbellError('timeout', 'unable to connect: the server did not answer'));
    });
    this.#hooks.handshake().then(
      (handshake) => {
        if (this.#life !== life) return;
        const link = this.#transport(handshake, {
          connected: () => this.#connected(life),
          lost,
          fact: (name, payload) => this.#fact(life, name, payload),
        });
        // A transport may report the loss before it returns.
        if (this.#life === life) life.link = link;
        else link.close();
      },
      (error: unknown) => lost(asDeskbellError(error)),
    );
  }

  #connected(life: Life): void {
    if (this.#life !== life) return;
    life.connected = true;
    this.#requests.connected();
    this.#synchronise(life);
    this.#beaconLater(life);
  }

  #synchronise(life: Life): void {
    life.waiting = [];
    life.again = false;
    this.#hooks.sync().then(
      () => {
        if (this.#life !== life) return;
        const waiting = life.waiting ?? [];
        life.waiting = null;
        for (const [name, payload] of waiting) this.#hooks.fact(name, payload);
        if (life.again) return this.#synchronise(life);
        this.#failures = 0;
        if (!this.online) this.state.set({ status: 'online' });
        this.#hooks.synced();
      },
      (error: unknown) => this.#lose(life, asDeskbellError(error)),
    );
  }

  #fact(life: Life, name: string, payload: unknown): void {
    if (this.#life !== life) return;
    if (name === 'session:ended') {
      const { code } = payload as { code: ErrorCode };
      // For good, unless it was a cut for sending too much: then it goes on after a pause, and the outbox keeps all (D5).
      this.#lose(life, new DeskbellError(code, 'unable to stay connected: the session has ended'));
    } else if (name === 'server:draining') {
      const { afterMs } = payload as { afterMs: number };
      this.#movesAt = this.#platform.now() + afterMs;
      this.#after(life, afterMs, () => this.#move(life));
    } else if (life.waiting) life.waiting.push([name, payload]);
    else this.#hooks.fact(name, payload);
  }

  /** What was asked is answered first, but not waited for too long. */
  #move(life: Life): void {
    if (this.#requests.areOpen && this.#movesIn() > -ANSWERS_MS) {
      this.#after(life, ANSWERS_MS / 20, () => this.#move(life));
    } else this.reconnect();
  }

  #movesIn(): number {
    return this.#movesAt - this.#platform.now();
  }

  #beaconLater(life: Life): void {
    this.#after(life, BEACON_MS, () => {
      this.#beacon(life);
      this.#beaconLater(life);
    });
  }

  #beacon(life: Life): void {
    if (life.waiting) return;
    this.#hooks.headsDiffer().then(
      (differ) => {
        if (differ && this.#life === life) this.resync();
      },
      // A connection that does not answer is none, whatever the socket believes.
      (error: unknown) => {
        const cause = asDeskbellError(error);
        if (cause.code !== 'rate_limited') this.#lose(life, cause);
      },
    );
  }

  #wake(): void {
    const state = this.state.value;
    if (state.status === 'offline' && state.error.code !== 'rate_limited') {
      this.#failures = 0;
      this.#dial();
    } else if (state.status === 'online' && this.#life) this.#beacon(this.#life);
  }

  #lose(life: Life, error: DeskbellError): void {
    if (this.#life !== life) return;
    if (!error.retryable) return this.close(error);
    const isOnline = this.#platform.isOnline();
    const movesIn = this.#movesIn();
    const isMoving = isOnline && movesIn > -MOVE_MS;
    const backsOff = (): number => backOff(isMoving ? 0 : this.#failures, () => this.#platform.random());
    const delay = error.retryAfterMs ?? (movesIn > 0 ? movesIn : backsOff());
    const waits = isOnline ? delay : OFFLINE_RETRY_MS;
    if (isMoving) this.state.set({ status: 'connecting', attempt: this.#failures + 1 });
    else {
      this.#failures += 1;
      this.state.set({ status: 'offline', retryAt: isOnline ? this.clock.now() + delay : null, error });
    }
    this.#endLife('stay connected', isMoving);
    this.#cancelRetry = this.#platform.after(waits, () => this.#dial());
  }

  /** The state is set before: what a rejected request does next must see it. */
  #endLife(what: string, mayWait = false): void {
    const life = this.#life;
    this.#life = undefined;
    for (const cancel of life?.cancel ?? []) cancel();
    life?.link?.close();
    this.#requests.rejectAll(what, { mayWait });
  }

  #after(life: Life, delayMs: number, callback: () => void): void {
    const cancel = this.#platform.after(delayMs, () => {
      life.cancel.delete(cancel);
      if (this.#life === life) callback();
    });
    life.cancel.add(cancel);
  }
}
